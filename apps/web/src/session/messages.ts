import { defineMessages } from '../ui/i18n/define-messages';

export const sessionMessages = defineMessages({
  id: {
    waitingFor: (count: string) => `Menunggu Tindakan Anda (${count})`,
    waitingLead: 'Pengajuan, tinjauan, dan perpindahan yang memerlukan keputusan Anda.',
    openWaiting: 'Buka Daftar',
    nothingWaits: 'Tidak ada yang menunggu tindakan Anda.',
    signOut: 'Keluar',
    helpers: 'Anda dapat bertanya kepada pendamping unit Anda:',
    noHelpers: 'Belum ada pendamping pada unit Anda. Hubungi bagian kepegawaian unit Anda.',
    askAdmin: 'Tanya Admin',
    askHint: 'Ada kendala di halaman ini?',
    askSubject: 'Mohon bantuan',
    askText: (name: string, address: string, code: string) => `Mohon bantuan. Saya ${name}.\nHalaman: ${address}${code && `\nKode: ${code}`}`,
    savedAt: (time: string) => `Tersimpan ${time}`,
    lost: 'Sambungan terputus. Semua catatan belajar Anda sudah terkirim.',
    lostReading: 'Sambungan terputus. Anda dapat terus membaca.',
    waiting: (count: string) => `Sambungan terputus. ${count} catatan belajar akan dikirim otomatis.`,
    waitingReading: (count: string) => `Sambungan terputus. Anda dapat terus membaca; ${count} catatan belajar akan dikirim otomatis.`,
    waitingPlain: (count: string) =>
      `Sambungan terputus. Biarkan halaman ini terbuka untuk terus membaca; ${count} catatan belajar tersimpan di perangkat ini dan akan dikirim otomatis.`,
    waitingInPage: (count: string) =>
      `Peramban ini tidak dapat menyimpan catatan belajar. Biarkan halaman ini terbuka; ${count} catatan belajar akan dikirim otomatis setelah tersambung.`,
    waitingBusy: (count: string) => `${count} catatan belajar tersimpan di perangkat ini dan akan dikirim otomatis.`,
    signInToSend: (count: string) => `Masuk kembali untuk mengirim ${count} catatan belajar.`,
    signInAgain: 'Sesi Anda telah berakhir. Masuk kembali untuk melanjutkan.',
    leavesWaiting: (count: string) =>
      `${count} catatan belajar belum terkirim. Catatan itu tetap di perangkat ini dan dikirim setelah Anda masuk kembali di sini.`,
  },
  en: {
    waitingFor: (count) => `Waiting for You (${count})`,
    waitingLead: 'Requests, reviews and moves that need your decision.',
    openWaiting: 'Open the List',
    nothingWaits: 'Nothing is waiting for you.',
    signOut: 'Sign Out',
    helpers: 'You may ask the helpers of your unit:',
    noHelpers: 'Your unit has no helper yet. Ask the personnel office of your unit.',
    askAdmin: 'Ask an Admin',
    askHint: 'Is something in the way on this page?',
    askSubject: 'Please help',
    askText: (name, address, code) => `Please help. I am ${name}.\nPage: ${address}${code && `\nCode: ${code}`}`,
    savedAt: (time) => `Saved ${time}`,
    lost: 'The connection is lost. All notes of your learning were sent before.',
    lostReading: 'The connection is lost. You can go on reading.',
    waiting: (count) => `The connection is lost. ${count} notes of your learning will be sent by themselves.`,
    waitingReading: (count) => `The connection is lost. You can go on reading; ${count} notes of your learning will be sent by themselves.`,
    waitingPlain: (count) =>
      `The connection is lost. Leave this page open to go on reading; ${count} notes of your learning are kept on this device and will be sent by themselves.`,
    waitingInPage: (count) =>
      `This browser cannot keep notes of your learning. Leave this page open; ${count} of them will be sent by themselves once you are connected.`,
    waitingBusy: (count) => `${count} notes of your learning are kept on this device and will be sent by themselves.`,
    signInToSend: (count) => `Sign in again to send ${count} notes of your learning.`,
    signInAgain: 'Your session has ended. Sign in again to go on.',
    leavesWaiting: (count) => `${count} notes of your learning were not sent yet. They stay on this device and are sent once you sign in here again.`,
  },
});
