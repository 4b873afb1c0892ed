import { composeMail, type MailContent, type MailedNotice } from './compose-mail.rules';

const APPROVED: MailedNotice = { kind: 'request_approved', subject: 'Disetujui: Arsip', text: 'Atasan Anda menyetujui.', link: 'https://belajar.test/belajar/1' };
const content = (given: Partial<MailContent>): MailContent => ({
  language: 'id', name: 'Rahmi Uji', agency: 'Kota Uji', notices: [APPROVED], count: 1,
  inboxLink: 'https://belajar.test/kotak-masuk', preferencesLink: 'https://belajar.test/akun', ...given,
});

describe('a mail', () => {
  it('of one message is that message, with its link and the way to turn it off', () => {
    const { subject, text } = composeMail(content({}));
    expect(subject).toBe('Disetujui: Arsip');
    expect(text).toBe(
      'Yth. Rahmi Uji,\n\nAtasan Anda menyetujui.\n\nBuka:\nhttps://belajar.test/belajar/1\n\n--\n\nSurel otomatis dari Kota Uji; mohon tidak dibalas.\n\nAtur surel yang Anda terima:\nhttps://belajar.test/akun\n',
    );
  });

  it('of many is one list that says how many more there are', () => {
    const { subject, text } = composeMail(content({ notices: [APPROVED, APPROVED], count: 500, language: 'en' }));
    expect(subject).toBe('500 new messages');
    expect(text).toContain('And 498 more in your inbox:\nhttps://belajar.test/kotak-masuk');
  });

  it('of a mandatory message offers no way to turn it off', () => {
    const { text } = composeMail(content({ notices: [{ ...APPROVED, kind: 'certificate_revoked' }] }));
    expect(text).toContain('Pemberitahuan ini wajib dikirim.');
    expect(text).not.toContain('https://belajar.test/akun');
  });

  it('shows hostile words as words', () => {
    const { html } = composeMail(content({ name: '<img src=x onerror="a()">' }));
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;');
    expect(html).not.toContain('<img');
  });
});
