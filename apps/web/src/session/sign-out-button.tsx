import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { InlineError } from '../ui/error-state';
import { useMessages } from '../ui/i18n';
import { paths } from '../ui/paths';
import { sessionMessages } from './messages';
import { useSignOut } from './sign-in';

export function SignOutButton() {
  const words = useMessages(sessionMessages);
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <div>
      <Button
        variant="default"
        loading={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate(paths.signIn, { replace: true }) })}
      >
        {words.signOut}
      </Button>
      <InlineError error={signOut.error} />
    </div>
  );
}
