import { defineMessages } from '../ui/i18n/define-messages';

export const sessionMessages = defineMessages({
  id: { signOut: 'Keluar' },
  en: { signOut: 'Sign Out' },
});
