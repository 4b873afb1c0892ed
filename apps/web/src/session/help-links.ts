/** Where a question to the admin goes; null = the agency gave no such contact. Links only: nothing is requested by us. */
export function helpLinks(contact: { readonly helpPhone: string | null; readonly helpEmail: string | null }, subject: string, text: string) {
  const { helpPhone, helpEmail } = contact;
  const digits = helpPhone?.replace(/\D/g, '').replace(/^0/, '62');
  return {
    whatsApp: digits ? `https://wa.me/${digits}?text=${encodeURIComponent(text)}` : null,
    mail: helpEmail ? `mailto:${encodeURIComponent(helpEmail).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}` : null,
  };
}
