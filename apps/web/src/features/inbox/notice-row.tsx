import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../session/me';
import { useMessages } from '../../ui/i18n';
import { DateText } from '../../ui/texts';
import type { InboxNotice } from './api';
import { useMark } from './api';
import classes from './inbox.module.css';
import { inboxMessages } from './messages';

/** One message with its page; opening it marks it as read. */
export function NoticeRow({ notice: { id, subject, text, link, createdAt, readAt } }: { notice: InboxNotice }) {
  const words = useMessages(inboxMessages);
  const { zone } = useMe().agency.settings;
  const mark = useMark();
  const unread = readAt === null;
  const other = unread ? words.markRead : words.markUnread;
  return (
    <li className={classes.notice} data-unread={unread}>
      <span className={classes.dot} aria-hidden />
      <article className={classes.body}>
        <h2>
          {unread && <span className="visually-hidden">{words.unread}: </span>}
          {subject}
        </h2>
        <p className={classes.text}>{text}</p>
        <span className={classes.quiet}>
          <DateText value={createdAt} style="short" time zone={zone} />
        </span>
        <div className={classes.actions}>
          <Button component={Link} to={link} variant="light" aria-label={words.openOf(subject)} onClick={() => unread && mark.mutate({ id, read: true })}>
            {words.open}
          </Button>
          <Button variant="subtle" aria-label={words.markOf(other, subject)} loading={mark.isPending} onClick={() => mark.mutate({ id, read: unread })}>
            {other}
          </Button>
        </div>
      </article>
    </li>
  );
}
