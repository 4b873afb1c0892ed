import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState, InlineError } from '../../ui/error-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { useKeysetList } from '../../ui/use-keyset-list';
import type { InboxNotice } from './api';
import { useMarkAll } from './api';
import classes from './inbox.module.css';
import { inboxMessages } from './messages';
import { NoticeRow } from './notice-row';
import { inboxPath } from './unread';

/** What the person was told, the newest first. */
export function InboxPage() {
  const words = useMessages(inboxMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const [address, setAddress] = useSearchParams();
  const unreadOnly = address.get('status') === 'belum-dibaca';
  const { query, rows, more } = useKeysetList<InboxNotice>(inboxPath, { unread: unreadOnly || null, language });
  const markAll = useMarkAll();
  const someUnread = rows?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="text"
      actions={
        someUnread && (
          <Button variant="default" loading={markAll.isPending} onClick={() => markAll.mutate(undefined, { onSuccess: () => notify(words.markedAll) })}>
            {words.markAll}
          </Button>
        )
      }
    >
      <ChoiceField
        label={words.show}
        value={unreadOnly ? 'unread' : 'all'}
        choices={[{ value: 'all', label: words.all }, { value: 'unread', label: words.unreadOnly }]}
        onChoose={(choice) => setAddress(choice === 'unread' ? { status: 'belum-dibaca' } : {}, { replace: true })}
      />
      <InlineError error={markAll.error} />
      {!rows && (query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />)}
      {rows?.length === 0 && <Nothing unreadOnly={unreadOnly} />}
      {rows && rows.length > 0 && (
        <ul className={classes.list} aria-label={words.list}>
          {rows.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
      <div>
        <Link to={`${paths.account}#pemberitahuan`}>{words.preferences}</Link>
      </div>
    </Page>
  );
}

function Nothing({ unreadOnly }: { unreadOnly: boolean }) {
  const words = useMessages(inboxMessages);
  if (unreadOnly) return <EmptyState text={words.noneUnread} />;
  return (
    <EmptyState
      text={words.none}
      action={
        <Button variant="default" component={Link} to={paths.catalogue}>
          {words.toCatalogue}
        </Button>
      }
    />
  );
}
