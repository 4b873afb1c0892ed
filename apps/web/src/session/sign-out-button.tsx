import { Button } from '@mantine/core';
import { InlineError } from '../ui/error-state';
import { useMessages } from '../ui/i18n';
import { sessionMessages } from './messages';
import { WaitingLearning } from './saved-learning';
import { useSignOut } from './sign-in';

export function SignOutButton() {
  const words = useMessages(sessionMessages);
  const signOut = useSignOut();
  return (
    <div>
      <WaitingLearning leaving />
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {words.signOut}
      </Button>
      <InlineError error={signOut.error} />
    </div>
  );
}
