import { Button } from '@mantine/core';
import { CopyButton } from '../../ui/copy-button';
import { Callout } from '../../ui/callout';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import classes from './accounts.module.css';
import { useActivationLink } from './api';
import type { AccountLine } from './api';
import { accountsMessages } from './messages';

/** Makes a one-time link and shows it once, to be handed over in person. */
export function ActivationDialog({ person, onClose }: { person: AccountLine; onClose: () => void }) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const link = useActivationLink();
  const address = link.data && `${window.location.origin}${pathTo(paths.resetPassword, { token: link.data.token })}`;
  return (
    <Dialog title={words.linkTitle} open onClose={onClose}>
      <div className={classes.form}>
        <p>{words.linkText(person.name)}</p>
        {address && link.data ? (
          <>
            <p className={classes.address}>{address}</p>
            <p className={classes.quiet}>{words.linkUntil(formatDate(link.data.expiresAt, language, 'long'))}</p>
          </>
        ) : (
          <Callout tone="info">{words.linkWarn}</Callout>
        )}
        <InlineError error={link.error} />
        <div className={classes.badges}>
          {address ? (
            <CopyButton text={address} label={words.copy} />
          ) : (
            <Button loading={link.isPending} onClick={() => link.mutate(person.employeeId)}>
              {words.make}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
