import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api-clients';
import { paths } from '../ui/paths';
import { forgetKept } from './kept-answers';
import { normalLogin } from './normal-login';

/** What somebody types to sign in. */
export interface Credentials {
  /** NIP, with or without spaces and dots, or e-mail. */
  readonly login: string;
  readonly password: string;
  /** Six digits of the authenticator app, or a recovery code. */
  readonly code?: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      api.post('/api/v1/accounts/sessions', { ...credentials, login: normalLogin(credentials.login) }),
    onSuccess: () => client.clear(),
  });
}

/** The code of a slip, and the password that it makes. */
export interface Activation {
  /** NIP, with or without spaces and dots. */
  readonly login: string;
  readonly code: string;
  readonly password: string;
}

/** Makes the first password, or the next one after a reset in person, and signs in. */
export function useActivate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activation: Activation) => api.post('/api/v1/accounts/activations', { ...activation, login: normalLogin(activation.login) }),
    onSuccess: () => client.clear(),
  });
}

/** Signs out, forgets the lessons that this device keeps, and loads the page anew, so that nothing of this person stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => api.delete('/api/v1/accounts/sessions/current'),
    onSuccess: async () => {
      await forgetKept();
      window.location.assign(paths.signIn);
    },
  });
}
