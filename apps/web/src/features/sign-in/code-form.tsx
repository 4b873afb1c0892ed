import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { signInMessages } from './messages';
import classes from './sign-in.module.css';

interface CodeFormProps {
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (code: string) => void;
  readonly onBack: () => void;
}

/** The second step: six digits of the app, or a recovery code. */
export function CodeForm({ pending, error, onSubmit, onBack }: CodeFormProps) {
  const words = useMessages(signInMessages);
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (code.trim()) onSubmit(code.replace(/\s/g, ''));
  };

  return (
    <div className={classes.card}>
      <Page title={words.codeTitle} lead={words.codeLead}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <InlineError error={error} />
          <TextInput
            key={recovery ? 'recovery' : 'app'}
            label={recovery ? words.recoveryCode : words.code}
            inputMode={recovery ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            autoFocus
            value={code}
            error={checked && !code.trim() ? words.codeMissing : null}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={pending}>
            {words.continue}
          </Button>
          <button type="button" className={classes.quiet} onClick={() => (setRecovery(!recovery), setCode(''))}>
            {recovery ? words.useApp : words.useRecovery}
          </button>
          <Button variant="default" onClick={onBack}>
            {words.back}
          </Button>
        </form>
      </Page>
    </div>
  );
}
