import { Button } from '@mantine/core';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { QueryState } from '../../ui/query-state';
import classes from './accounts.module.css';
import { useEndGrant, useGrants } from './api';
import type { GrantLine } from './api';
import { GiveRole } from './give-role';
import { accountsMessages } from './messages';
import { useRoleName } from './role-name';
import { today } from './today';

interface RolesDialogProps {
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The roles that somebody was given, to end them and to give another. */
export function RolesDialog({ accountId, name, onClose }: RolesDialogProps) {
  const words = useMessages(accountsMessages);
  const grants = useGrants(accountId);
  return (
    <Dialog title={words.rolesOf(name)} open onClose={onClose}>
      <div className={classes.form}>
        <QueryState query={grants}>
          {({ items }) => {
            const holding = items.filter(({ to }) => to === null || to > today());
            if (holding.length === 0) return <p>{words.noGrant}</p>;
            return (
              <ul className={classes.grants}>
                {holding.map((grant) => (
                  <Grant key={grant.id} grant={grant} />
                ))}
              </ul>
            );
          }}
        </QueryState>
        <GiveRole accountId={accountId} />
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Grant({ grant }: { grant: GrantLine }) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const roleName = useRoleName();
  const notify = useNotify();
  const end = useEndGrant();
  const place = grant.reachName ? words.overUnit(grant.reachName) : words.everywhere;
  const dates = [words.since(formatDate(grant.from, language, 'short')), grant.to && words.until(formatDate(grant.to, language, 'short'))];
  return (
    <li className={classes.grant}>
      <span>
        <strong>{roleName(grant.role)}</strong> {place}
        <span className={classes.quiet}>{dates.filter(Boolean).join(', ')}</span>
      </span>
      <Button
        variant="default"
        aria-label={words.endOf(roleName(grant.role))}
        loading={end.isPending}
        onClick={() => end.mutate({ id: grant.id, on: today() }, { onSuccess: () => notify(words.ended) })}
      >
        {words.end}
      </Button>
      <InlineError error={end.error} />
    </li>
  );
}
