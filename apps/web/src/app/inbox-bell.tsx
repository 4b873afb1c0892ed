import { useQuery, useQueryClient } from '@tanstack/react-query';
import IconBell from '@tabler/icons-react/dist/esm/icons/IconBell.mjs';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { unreadQuery } from '../features/inbox/unread';
import { formatNumber, useLanguage, useMessages } from '../ui/i18n';
import { paths } from '../ui/paths';
import { appMessages } from './app.messages';
import classes from './shell.module.css';

/** The service counts up to here. */
const MOST = 99;

/** The way to the inbox, with the number of unread messages; asked anew on a change of page, once a minute at most. */
export function InboxBell() {
  const words = useMessages(appMessages);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const count = useQuery(unreadQuery).data?.count ?? 0;
  useEffect(() => void client.prefetchQuery(unreadQuery), [client, pathname]);
  const shown = count > MOST ? `${MOST}+` : formatNumber(count, language);
  return (
    <Link to={paths.inbox} className={classes.bell} aria-label={count > 0 ? words.inboxUnread(shown) : words.inbox}>
      <IconBell size={24} stroke={1.5} aria-hidden />
      {count > 0 && (
        <span className={classes.count} aria-hidden>
          {shown}
        </span>
      )}
    </Link>
  );
}
