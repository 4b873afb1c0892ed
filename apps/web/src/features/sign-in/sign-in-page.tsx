import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../api-clients';
import { useSignIn } from '../../session/sign-in';
import type { Credentials } from '../../session/sign-in';
import { CodeForm } from './code-form';
import { PasswordForm } from './password-form';
import { returnAddress } from './return-address';

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : null);

/** Sign-in in one step, or two when the account has a second factor. */
export function SignInPage() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [credentials, setCredentials] = useState<Credentials | null>(null);

  const submit = (next: Credentials) => {
    signIn.mutate(next, {
      onSuccess: () => void navigate(returnAddress(query), { replace: true }),
      onError: (error) => {
        if (codeOf(error) === 'accounts.code_required') setCredentials(next);
      },
    });
  };
  const error = codeOf(signIn.error) === 'accounts.code_required' ? null : signIn.error;

  if (credentials) {
    return (
      <CodeForm
        pending={signIn.isPending}
        error={error}
        onSubmit={(code) => submit({ ...credentials, code })}
        onBack={() => {
          signIn.reset();
          setCredentials(null);
        }}
      />
    );
  }
  return <PasswordForm pending={signIn.isPending} error={error} onSubmit={submit} />;
}
