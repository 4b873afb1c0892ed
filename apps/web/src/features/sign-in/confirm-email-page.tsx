import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../api-clients';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { TextSkeleton } from '../../ui/skeletons';
import { signInMessages } from './messages';
import classes from './sign-in.module.css';

/** The page behind the mailed link that confirms an own address. */
export function ConfirmEmailPage() {
  const words = useMessages(signInMessages);
  const { mutate, isSuccess, error } = useMutation({ mutationFn: (token: string) => api.post('/api/v1/accounts/email/confirmations', { token }) });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate(window.location.hash.slice(1, 101));
  }, [mutate]);
  const toHome = (
    <Button component={Link} to={paths.home}>
      {words.toHome}
    </Button>
  );
  return (
    <div className={classes.card}>
      <Page title={isSuccess ? words.emailConfirmed : error ? words.emailInvalid : words.emailConfirming}>
        {isSuccess ? <EmptyState text={words.emailConfirmedText} action={toHome} /> : error ? <><InlineError error={error} />{toHome}</> : <TextSkeleton />}
      </Page>
    </div>
  );
}
