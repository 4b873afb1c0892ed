import { defineMessages } from './i18n/define-messages';

export const hideLineMessages = defineMessages({
  id: {
    hide: 'Sembunyikan',
    title: 'Sembunyikan kalimat ini?',
    reason: 'Alasan',
    reasonNeeded: 'Tuliskan alasannya, sekurang-kurangnya 5 huruf.',
    hidden: 'Kalimat disembunyikan.',
  },
  en: {
    hide: 'Hide',
    title: 'Hide this line?',
    reason: 'Reason',
    reasonNeeded: 'Write down the reason, at least 5 letters.',
    hidden: 'The line is hidden.',
  },
});
