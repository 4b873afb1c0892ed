import { Button } from '@mantine/core';
import { useState } from 'react';
import { Badge } from '../../ui/badge';
import { ConfirmDialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { DateText } from '../../ui/texts';
import classes from './account.module.css';
import { useEndSession, useOwnSessions } from './api';
import type { OwnSession } from './api';
import { accountMessages } from './messages';

/** Where the person is signed in; any but the present one can be signed out from here. */
export function OwnSessions() {
  const words = useMessages(accountMessages);
  const notify = useNotify();
  const sessions = useOwnSessions();
  const end = useEndSession();
  const [chosen, setChosen] = useState<OwnSession | null>(null);
  const confirm = () => {
    if (!chosen) return;
    end.mutate(chosen, {
      onSuccess: () => {
        setChosen(null);
        notify(words.sessionEnded);
      },
    });
  };
  return (
    <Section title={words.sessions}>
      <QueryState query={sessions}>
        {({ items }) => (
          <ul className={classes.sessions}>
            {items.map((session) => (
              <SessionRow key={session.id} session={session} onEnd={() => setChosen(session)} />
            ))}
          </ul>
        )}
      </QueryState>
      <ConfirmDialog
        title={words.endTitle}
        confirm={words.endSession}
        open={chosen !== null}
        pending={end.isPending}
        error={end.error}
        onConfirm={confirm}
        onClose={() => setChosen(null)}
      >
        {words.endText(chosen?.device ?? '')}
      </ConfirmDialog>
    </Section>
  );
}

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const words = useMessages(accountMessages);
  const { device, address, lastUsedAt, current } = session;
  return (
    <li className={classes.session}>
      <div>
        <p>
          {device} {current && <Badge tone="ok">{words.thisDevice}</Badge>}
        </p>
        <p className={classes.quiet}>
          {words.lastUsed} <DateText value={lastUsedAt} style="short" time /> {address && words.from(address)}
        </p>
      </div>
      {!current && (
        <Button variant="default" aria-label={words.endSessionOf(device)} onClick={onEnd}>
          {words.endSession}
        </Button>
      )}
    </li>
  );
}
