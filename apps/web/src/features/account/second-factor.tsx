import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '../../session/me';
import { Callout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import classes from './account.module.css';
import { useOfferFactor, useRemoveFactor } from './api';
import { ConfirmFactor } from './confirm-factor';
import { accountMessages } from './messages';

/** Two-step verification: offered, confirmed by a code, then the recovery codes once. */
export function SecondFactor() {
  const words = useMessages(accountMessages);
  const { mfaEnabled, mfaRequired } = useMe();
  const offer = useOfferFactor();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  return (
    <Section title={words.factor}>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} onDone={() => (setRecoveryCodes(null), offer.reset())} />
      ) : mfaEnabled ? (
        <RemoveFactor />
      ) : offer.data ? (
        <ConfirmFactor offer={offer.data} onConfirmed={setRecoveryCodes} onCancel={offer.reset} />
      ) : (
        <>
          {mfaRequired && <Callout>{words.factorRequired}</Callout>}
          <p className={classes.quiet}>{words.factorOff}</p>
          <InlineError error={offer.error} />
          <div>
            <Button variant="default" loading={offer.isPending} onClick={() => offer.mutate()}>
              {words.factorStart}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const words = useMessages(accountMessages);
  return (
    <>
      <Callout tone="warn">
        <strong>{words.recoveryTitle}</strong>
        <p>{words.recoveryText}</p>
      </Callout>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.actions}>
        <CopyButton text={codes.join('\n')} label={words.recoveryCopy} />
        <Button onClick={onDone}>{words.recoveryDone}</Button>
      </div>
    </>
  );
}

function RemoveFactor() {
  const words = useMessages(accountMessages);
  const remove = useRemoveFactor();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password) remove.mutate(password);
  };
  if (!open) {
    return (
      <>
        <p className={classes.quiet}>{words.factorOn}</p>
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.factorRemove}
          </Button>
        </div>
      </>
    );
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.quiet}>{words.factorRemoveText}</p>
      <PasswordInput
        label={words.current}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <InlineError error={remove.error} />
      <div className={classes.actions}>
        <Button type="submit" color="red" loading={remove.isPending}>
          {words.factorRemove}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
