import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { normalLogin } from '../../session/normal-login';
import { WaitingLearning } from '../../session/saved-learning';
import type { Credentials } from '../../session/sign-in';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { signInMessages } from './messages';
import { keepingReturn } from './return-address';
import classes from './sign-in.module.css';

interface PasswordFormProps {
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (credentials: Credentials) => void;
}

/** NIP with the number keys of a phone, or e-mail; the problem of a field is told beside it. */
export function PasswordForm({ pending, error, onSubmit }: PasswordFormProps) {
  const words = useMessages(signInMessages);
  const [query] = useSearchParams();
  const [byEmail, setByEmail] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);

  const digits = normalLogin(login).length;
  const loginProblem = !login.trim() ? words.loginMissing : !byEmail && /^[\d\s.]+$/.test(login) && digits !== 18 ? words.nipLength(digits) : null;
  const passwordProblem = password ? null : words.passwordMissing;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!loginProblem && !passwordProblem) onSubmit({ login, password });
  };

  return (
    <div className={classes.card}>
      <Page title={words.title} lead={words.lead}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <WaitingLearning />
          <InlineError error={error} />
          <TextInput
            key={byEmail ? 'email' : 'nip'}
            label={byEmail ? words.email : words.login}
            description={byEmail ? undefined : words.loginHint}
            type={byEmail ? 'email' : 'text'}
            inputMode={byEmail ? 'email' : 'numeric'}
            name="username"
            autoComplete="username"
            spellCheck={false}
            value={login}
            error={checked && loginProblem}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <button type="button" className={classes.quiet} onClick={() => (setByEmail(!byEmail), setLogin(''), setChecked(false))}>
            {byEmail ? words.byNip : words.byEmail}
          </button>
          <PasswordInput
            label={words.password}
            name="password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
            value={password}
            error={checked && passwordProblem}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={pending}>
            {words.submit}
          </Button>
        </form>
        <div className={classes.below}>
          <p>{words.activateLead}</p>
          <Button component={Link} to={keepingReturn(paths.activate, query)} variant="default" fullWidth>
            {words.activate}
          </Button>
          <p>
            {words.forgot} <Link to={paths.forgotPassword}>{words.forgotLink}</Link>
          </p>
        </div>
      </Page>
    </div>
  );
}
