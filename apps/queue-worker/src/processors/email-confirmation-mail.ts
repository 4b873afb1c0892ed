/** The mail that confirms an own address, in both languages for the reader's choice is not known here. */
export function emailConfirmationMail(link: string, hours: number): { subject: string; text: string } {
  const text = `Alamat surel ini diisi sebagai alamat pemulihan sebuah akun belajar.

Buka tautan ini dalam ${hours} jam untuk membenarkannya:
${link}

Abaikan surel ini bila bukan Anda yang mengisinya; alamat Anda tidak akan dipakai.

--

This address was entered as the recovery address of a learning account.

Open this link within ${hours} hours to confirm it:
${link}

If it was not you, do nothing; your address will not be used.
`;
  return { subject: 'Konfirmasi alamat surel / Confirm your address', text };
}
