/** The mail with a reset link, in both languages for it is sent before the reader has chosen one. */
export function passwordResetMail(link: string, minutes: number): { subject: string; text: string } {
  const text = `Seseorang, semoga Anda sendiri, meminta penggantian kata sandi.

Buka tautan ini dalam ${minutes} menit untuk membuat kata sandi baru:
${link}

Tautan hanya dapat dipakai satu kali. Abaikan surel ini bila bukan Anda yang memintanya; kata sandi Anda tidak berubah.

--

Somebody, hopefully you, asked for a new password.

Open this link within ${minutes} minutes to set one:
${link}

It works once. If it was not you, do nothing; your password stays as it is.
`;
  return { subject: 'Penggantian kata sandi / New password', text };
}
