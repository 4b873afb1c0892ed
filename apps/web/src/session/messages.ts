import { defineMessages } from '../ui/i18n/define-messages';

export const sessionMessages = defineMessages({
  id: {
    signOut: 'Keluar',
    helpers: 'Anda dapat bertanya kepada pendamping unit Anda:',
    noHelpers: 'Belum ada pendamping pada unit Anda. Hubungi bagian kepegawaian unit Anda.',
    askAdmin: 'Tanya Admin',
    askHint: 'Ada kendala di halaman ini?',
    askSubject: 'Mohon bantuan',
    askText: (name: string, address: string, code: string) => `Mohon bantuan. Saya ${name}.\nHalaman: ${address}${code && `\nKode: ${code}`}`,
  },
  en: {
    signOut: 'Sign Out',
    helpers: 'You may ask the helpers of your unit:',
    noHelpers: 'Your unit has no helper yet. Ask the personnel office of your unit.',
    askAdmin: 'Ask an Admin',
    askHint: 'Is something in the way on this page?',
    askSubject: 'Please help',
    askText: (name, address, code) => `Please help. I am ${name}.\nPage: ${address}${code && `\nCode: ${code}`}`,
  },
});
