import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { api } from '../../api-clients';
import { normalLogin } from '../../session/normal-login';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { signInMessages } from './messages';
import classes from './sign-in.module.css';

/** Asks for a mailed link. The answer is the same whether the account exists or not. */
export function ForgotPasswordPage() {
  const words = useMessages(signInMessages);
  const [login, setLogin] = useState('');
  const [checked, setChecked] = useState(false);
  const request = useMutation({
    mutationFn: () => api.post('/api/v1/accounts/password-resets', { login: normalLogin(login) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (login.trim()) request.mutate();
  };
  const toSignIn = (
    <Button component={Link} to={paths.signIn} variant="default">
      {words.toSignIn}
    </Button>
  );
  return (
    <div className={classes.card}>
      {request.isSuccess ? (
        <Page title={words.sentTitle}>
          <EmptyState text={words.sentText} action={toSignIn} />
        </Page>
      ) : (
        <Page title={words.forgotTitle} lead={words.forgotText}>
          <form className={classes.form} onSubmit={submit} noValidate>
            <InlineError error={request.error} />
            <TextInput
              label={words.nipOrEmail}
              name="username"
              autoComplete="username"
              value={login}
              error={checked && !login.trim() ? words.loginMissing : null}
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <Button type="submit" loading={request.isPending}>
              {words.sendLink}
            </Button>
            {toSignIn}
          </form>
          <p className={classes.remark}>{words.noMail}</p>
        </Page>
      )}
    </div>
  );
}
