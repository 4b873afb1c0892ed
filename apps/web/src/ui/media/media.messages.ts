import { defineMessages } from '../i18n/define-messages';

export const mediaMessages = defineMessages({
  id: {
    video: (title: string) => `Video: ${title}`,
    playVideo: (size: string) => `Putar Video (${size})`,
    playYoutube: 'Putar Video dari YouTube',
    fromYoutube: 'Video ini berasal dari YouTube. Saat diputar, YouTube mengetahui kunjungan Anda dan kuota data terpakai menurut mutu videonya.',
    youtubeRefused: 'Video tidak dapat diputar di halaman ini.',
    openYoutube: 'Buka di YouTube',
    readTranscript: (size: string) => `Baca Transkrip (${size})`,
    hideTranscript: 'Tutup Transkrip',
    transcript: 'Transkrip',
    noVideo: 'Video belum siap diputar. Silakan baca transkripnya dahulu.',
  },
  en: {
    video: (title) => `Video: ${title}`,
    playVideo: (size) => `Play the Video (${size})`,
    playYoutube: 'Play the Video from YouTube',
    fromYoutube: 'This video comes from YouTube. When it plays, YouTube knows of your visit, and it uses as much data as its quality needs.',
    youtubeRefused: 'The video cannot be played on this page.',
    openYoutube: 'Open on YouTube',
    readTranscript: (size) => `Read the Transcript (${size})`,
    hideTranscript: 'Close the Transcript',
    transcript: 'Transcript',
    noVideo: 'The video is not ready. Please read its transcript first.',
  },
});
