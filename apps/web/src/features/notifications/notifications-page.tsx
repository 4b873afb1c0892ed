import { kindWord, NOTICE_LABELS } from '@piawai/domain/notifications/rules';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useTemplates } from './api';
import { notificationsMessages } from './messages';
import { TroubledMails } from './troubled-mails';

/** What the agency writes to its people, and what did not reach them. */
export function NotificationsPage() {
  const words = useMessages(notificationsMessages);
  const { language } = useLanguage();
  const templates = useTemplates();
  return (
    <Page title={words.title} lead={words.lead} width="full">
      <TroubledMails />
      <Section title={words.texts}>
        <QueryState query={templates}>
          {({ items }) => (
            <DataTable
              caption={words.texts}
              rows={items}
              rowKey={({ kind }) => kind}
              empty={null}
              columns={[
                { key: 'kind', header: words.kind, primary: true, cell: ({ kind }) => <Link to={pathTo(paths.noticeText, { kind })}>{NOTICE_LABELS[kind][language]}</Link> },
                { key: 'subject', header: words.subject, cell: ({ texts }) => texts[language].subject },
                { key: 'channels', header: words.channels, cell: ({ kind }) => (kindWord(kind).channels.includes('EMAIL') ? words.inboxAndMail : words.inbox) },
                {
                  key: 'wording', header: words.wording,
                  cell: ({ kind, own }) => (
                    <>
                      <Badge tone={own ? 'brand' : 'plain'}>{own ? words.own : words.standard}</Badge> {kindWord(kind).mandatory && <Badge>{words.mandatory}</Badge>}
                    </>
                  ),
                },
              ]}
            />
          )}
        </QueryState>
      </Section>
    </Page>
  );
}
