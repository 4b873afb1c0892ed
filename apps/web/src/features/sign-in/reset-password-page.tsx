import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { api, ApiError } from '../../api-clients';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { signInMessages } from './messages';
import classes from './sign-in.module.css';

/** The page behind the mailed link: one new password, usable once. */
export function ResetPasswordPage() {
  const words = useMessages(signInMessages);
  const { token = '' } = useParams();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const save = useMutation({
    mutationFn: () => api.post(`/api/v1/accounts/password-resets/${encodeURIComponent(token)}`, { password }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password) save.mutate();
  };
  const linkSpent = save.error instanceof ApiError && save.error.code === 'accounts.reset_token_invalid';

  if (save.isSuccess) {
    return (
      <div className={classes.card}>
        <Page title={words.savedTitle}>
          <EmptyState text={words.savedText} action={<Button component={Link} to={paths.signIn}>{words.toSignIn}</Button>} />
        </Page>
      </div>
    );
  }
  return (
    <div className={classes.card}>
      <Page title={words.resetTitle}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <InlineError error={save.error} />
          <PasswordInput
            label={words.newPassword}
            description={words.newPasswordHint}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
            value={password}
            error={checked && !password ? words.passwordMissing : null}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending}>
            {words.savePassword}
          </Button>
          {linkSpent && (
            <Button component={Link} to={paths.forgotPassword} variant="default">
              {words.askNewLink}
            </Button>
          )}
        </form>
      </Page>
    </div>
  );
}
