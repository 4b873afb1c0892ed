import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../session/me';
import { ConfirmDialog } from '../../ui/dialog';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import classes from './accounts.module.css';
import { useEndSessions } from './api';
import type { AccountCard } from './api';
import { accountsMessages } from './messages';

/** Where somebody is signed in, and the way to end it after a lost phone. */
export function SignedInDevices({ card, mayEnd }: { card: AccountCard; mayEnd: boolean }) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const { zone } = useMe().agency.settings;
  const notify = useNotify();
  const end = useEndSessions();
  const [asking, setAsking] = useState(false);
  const { sessions } = card;
  const time = (instant: string) => `${formatDate(instant, language, 'short', zone)}, ${formatTime(instant, language, zone)}`;
  const signOut = () =>
    end.mutate(card.employeeId, {
      onSuccess: () => {
        setAsking(false);
        notify(words.signedOut);
      },
    });
  return (
    <Section
      title={words.devices}
      actions={
        mayEnd && sessions.length > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.signOut}
          </Button>
        )
      }
    >
      {sessions.length === 0 ? (
        <p>{words.noDevice}</p>
      ) : (
        <ul className={classes.grants}>
          {sessions.map(({ id, device, startedAt, lastUsedAt }) => (
            <li key={id} className={classes.grant}>
              <span>
                <strong>{device}</strong>
                <span className={classes.quiet}>{words.device(time(startedAt), time(lastUsedAt))}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        title={words.signOutTitle(card.name)}
        confirm={words.signOutDo}
        danger
        open={asking}
        pending={end.isPending}
        error={end.error}
        onConfirm={signOut}
        onClose={() => setAsking(false)}
      >
        <p>{words.signOutText}</p>
      </ConfirmDialog>
    </Section>
  );
}
