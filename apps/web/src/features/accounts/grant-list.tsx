import { Button } from '@mantine/core';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { ConfirmDialog } from '../../ui/dialog';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import classes from './accounts.module.css';
import { useEndGrant, useGrants } from './api';
import type { GrantLine } from './api';
import { accountsMessages } from './messages';
import { useRoleName } from './role-name';

/** The roles that somebody was given and that hold now or later, each to be ended. */
export function GrantList({ accountId }: { accountId: string }) {
  const words = useMessages(accountsMessages);
  const grants = useGrants(accountId);
  const today = useToday();
  return (
    <QueryState query={grants} skeleton={<ListSkeleton rows={2} />}>
      {({ items }) => {
        const holding = items.filter(({ to }) => to === null || to > today);
        if (holding.length === 0) return <p>{words.noGrant}</p>;
        return (
          <ul className={classes.grants}>
            {holding.map((grant) => (
              <Grant key={grant.id} grant={grant} today={today} />
            ))}
          </ul>
        );
      }}
    </QueryState>
  );
}

function Grant({ grant, today }: { grant: GrantLine; today: string }) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const role = useRoleName()(grant.role);
  const notify = useNotify();
  const end = useEndGrant();
  const [asking, setAsking] = useState(false);
  const date = (value: string) => formatDate(value, language, 'short');
  const place = grant.reachName ? words.overUnit(grant.reachName) : words.everywhere;
  const dates = [grant.from > today ? words.planned(date(grant.from)) : words.since(date(grant.from)), grant.to && words.until(date(grant.to))];
  return (
    <li className={classes.grant}>
      <span>
        <strong>{role}</strong> {place}
        <span className={classes.quiet}>{dates.filter(Boolean).join(', ')}</span>
      </span>
      <Button variant="default" aria-label={words.endOf(role)} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      <ConfirmDialog
        title={words.endTitle(role)}
        confirm={words.end}
        danger
        open={asking}
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({ id: grant.id, on: today }, { onSuccess: () => notify(words.ended) })}
        onClose={() => setAsking(false)}
      >
        <p>{words.endText}</p>
      </ConfirmDialog>
    </li>
  );
}
