import { isNoticeKind, NOTICE_LABELS } from '@piawai/domain/notifications/rules';
import { useParams } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useTemplates } from './api';
import { notificationsMessages } from './messages';
import { TextEditor } from './text-editor';

/** The text of one kind of message, in both languages. */
export function NoticeTextPage() {
  const words = useMessages(notificationsMessages);
  const { language } = useLanguage();
  const { kind = '' } = useParams();
  const templates = useTemplates();
  const breadcrumb = [{ label: words.title, to: paths.notifications }];
  if (!isNoticeKind(kind)) {
    return (
      <Page title={words.title} breadcrumb={breadcrumb}>
        <EmptyState text={words.unknown} />
      </Page>
    );
  }
  return (
    <Page title={NOTICE_LABELS[kind][language]} lead={words.editLead} breadcrumb={breadcrumb}>
      <QueryState query={templates}>
        {({ items }) => {
          const template = items.find((each) => each.kind === kind);
          return template ? <TextEditor key={kind} template={template} /> : <EmptyState text={words.unknown} />;
        }}
      </QueryState>
    </Page>
  );
}
