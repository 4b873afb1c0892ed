import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '../../session/me';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import classes from './account.module.css';
import { useRequestEmail } from './api';
import { accountMessages } from './messages';

/** The own e-mail address: optional, and counted once a mail to it was opened. */
export function EmailSection() {
  const words = useMessages(accountMessages);
  const { hasEmail } = useMe();
  const [open, setOpen] = useState(useLocation().hash === '#surel');
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Section title={words.email}>
      <p id="surel">{hasEmail ? words.emailKnown : words.emailNone}</p>
      {sentTo && <p role="status">{words.emailSent(sentTo)}</p>}
      {open ? (
        <EmailForm onSent={(email) => (setSentTo(email), setOpen(false))} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {hasEmail ? words.emailChange : words.emailEnter}
          </Button>
        </div>
      )}
    </Section>
  );
}

function EmailForm({ onSent, onClose }: { onSent: (email: string) => void; onClose: () => void }) {
  const words = useMessages(accountMessages);
  const request = useRequestEmail();
  const fields = useFields({ email: '', password: '' }, request.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(fields.values, { onSuccess: () => onSent(fields.values.email) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput label={words.emailAddress} type="email" required autoComplete="email" {...fields.text('email')} />
      <PasswordInput label={words.current} required autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }} {...fields.text('password')} />
      <InlineError error={request.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={request.isPending}>
          {words.emailSend}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
