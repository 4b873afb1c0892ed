import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiError } from '../../api-clients';
import { useSignIn } from '../../session/sign-in';
import type { Credentials } from '../../session/sign-in';
import { paths } from '../../ui/paths';
import { CodeForm } from './code-form';
import { PasswordForm } from './password-form';

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : null);

/** The address to go back to: inside this application only. */
function returnAddress(wanted: string | null): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : paths.home;
}

/** Sign-in in one step, or two when the account has a second factor. */
export function SignInPage() {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [credentials, setCredentials] = useState<Credentials | null>(null);

  const submit = (next: Credentials) => {
    signIn.mutate(next, {
      onSuccess: () => void navigate(returnAddress(query.get('kembali')), { replace: true }),
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
