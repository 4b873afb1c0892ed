import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Callout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import classes from './accounts.module.css';
import { REASONS, useActivationLink } from './api';
import type { AccountLine } from './api';
import { accountsMessages } from './messages';

/** Makes a one-time link for a stated reason and shows it once, to be handed over in person. */
export function ActivationDialog({ person, onClose }: { person: AccountLine; onClose: () => void }) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const link = useActivationLink();
  const [reason, setReason] = useState<string>(person.state === 'ACTIVE' ? '' : 'FIRST_SIGN_IN');
  const chosen = REASONS.find((each) => each === reason);
  const address = link.data && `${window.location.origin}${pathTo(paths.resetPassword, { token: link.data.token })}`;
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) link.mutate({ employeeId: person.employeeId, reason: chosen });
  };
  return (
    <Dialog title={words.linkTitle} open onClose={onClose}>
      {address && link.data ? (
        <div className={classes.form}>
          <p>{words.linkText(person.name)}</p>
          <p className={classes.address}>{address}</p>
          <p className={classes.quiet}>{words.linkUntil(formatDate(link.data.expiresAt, language, 'long'))}</p>
          <div className={classes.badges}>
            <CopyButton text={address} label={words.copy} />
            <Button variant="default" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} onSubmit={make}>
          <Callout tone="info">{words.linkWarn}</Callout>
          <NativeSelect
            label={words.reason}
            required
            value={reason}
            data={[{ value: '', label: words.chooseReason }, ...REASONS.map((value) => ({ value, label: words[value] }))]}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Checkbox required label={words.identity} />
          <InlineError error={link.error} />
          <div className={classes.badges}>
            <Button type="submit" loading={link.isPending}>
              {words.make}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
