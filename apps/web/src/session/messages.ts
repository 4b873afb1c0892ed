import { defineMessages } from '../ui/i18n/define-messages';

export const sessionMessages = defineMessages({
  id: {
    signOut: 'Keluar',
    helpers: 'Anda dapat bertanya kepada pendamping unit Anda:',
    noHelpers: 'Belum ada pendamping pada unit Anda. Hubungi bagian kepegawaian unit Anda.',
  },
  en: {
    signOut: 'Sign Out',
    helpers: 'You may ask the helpers of your unit:',
    noHelpers: 'Your unit has no helper yet. Ask the personnel office of your unit.',
  },
});
