import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import classes from './account.module.css';
import { useChangePassword } from './api';
import { accountMessages } from './messages';

/** A new password; the form appears when it is asked for. */
export function PasswordSection() {
  const words = useMessages(accountMessages);
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.password}>
      {open ? (
        <ChangePassword onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        </div>
      )}
    </Section>
  );
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const words = useMessages(accountMessages);
  const notify = useNotify();
  const change = useChangePassword();
  const fields = useFields({ current: '', next: '' }, change.error);
  const [checked, setChecked] = useState(false);
  const toggle = { 'aria-label': words.showPassword, tabIndex: 0 };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!fields.values.current || !fields.values.next) return;
    change.mutate(fields.values, {
      onSuccess: () => {
        notify(words.passwordSaved);
        onClose();
      },
    });
  };
  const current = fields.text('current');
  const next = fields.text('next');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordInput
        label={words.current}
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        {...current}
        error={current.error ?? (checked && !current.value ? words.passwordMissing : null)}
      />
      <PasswordInput
        label={words.next}
        description={words.nextHint}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        {...next}
        error={next.error ?? (checked && !next.value ? words.passwordMissing : null)}
      />
      <InlineError error={change.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {words.savePassword}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
