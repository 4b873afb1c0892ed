import type { Role } from '@piawai/contracts';
import { useMessages } from '../../ui/i18n';
import { GIVEN_ROLES } from './api';
import { accountsMessages } from './messages';

/** The word of a role in the reader's language. */
export function useRoleName(): (role: Role) => string {
  const words = useMessages(accountsMessages);
  return (role) => {
    const given = GIVEN_ROLES.find((each) => each === role);
    return given ? words[given] : words.otherRole;
  };
}
