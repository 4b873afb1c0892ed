import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../api-clients';
import { normalLogin } from '../../session/normal-login';
import { useActivate, useSignIn } from '../../session/sign-in';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { CodeForm } from './code-form';
import { signInMessages } from './messages';
import { PasswordAdvice } from './password-advice';
import { keepingReturn, returnAddress } from './return-address';
import classes from './sign-in.module.css';

/** A link that an admin hands over may carry the code after `#`, where no server and no log sees it. */
const codeOfAddress = (): string => /^#kode=([\w-]{1,20})$/.exec(window.location.hash)?.[1] ?? '';

/** NIP, code, a password of one's own: then signed in, where one wanted to go. */
export function ActivatePage() {
  const words = useMessages(signInMessages);
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const activate = useActivate();
  const signIn = useSignIn();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState(codeOfAddress);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  // The code goes from the address bar as soon as it is in the field.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search), []);

  const digits = normalLogin(login).length;
  const problems = {
    login: !login.trim() ? words.nipMissing : digits !== 18 ? words.nipLength(digits) : null,
    code: code.replace(/[^0-9a-z]/gi, '').length === 9 ? null : words.codeLength,
    password: password.length >= 10 ? null : words.passwordShort,
  };
  const arrive = () => void navigate(returnAddress(query), { replace: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!problems.login && !problems.code && !problems.password) activate.mutate({ login, code, password }, { onSuccess: arrive });
  };
  const factorAsked = activate.error instanceof ApiError && activate.error.code === 'accounts.code_required';
  if (factorAsked) {
    return <CodeForm pending={signIn.isPending} error={signIn.error} onSubmit={(factor) => signIn.mutate({ login, password, code: factor }, { onSuccess: arrive })} onBack={() => void navigate(keepingReturn(paths.signIn, query))} />;
  }
  return (
    <div className={classes.card}>
      <Page title={words.activateTitle} lead={words.activateText}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <InlineError error={activate.error} />
          <TextInput
            label={words.login}
            description={words.loginHint}
            inputMode="numeric"
            name="username"
            autoComplete="username"
            spellCheck={false}
            value={login}
            error={checked && problems.login}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <TextInput
            label={words.activationCode}
            description={words.activationCodeHint}
            classNames={{ input: classes.code }}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            value={code}
            error={checked && problems.code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <div>
            <PasswordInput
              label={words.newPassword}
              description={words.newPasswordHint}
              name="new-password"
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
              value={password}
              error={checked && problems.password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <PasswordAdvice password={password} />
          </div>
          <Button type="submit" fullWidth loading={activate.isPending}>
            {words.activate}
          </Button>
        </form>
        <div className={classes.below}>
          <p>{words.noSlip}</p>
          <p>
            {words.activeAlready} <Link to={keepingReturn(paths.signIn, query)}>{words.submit}</Link>
          </p>
        </div>
      </Page>
    </div>
  );
}
