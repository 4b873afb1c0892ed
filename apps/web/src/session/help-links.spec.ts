import { helpLinks } from './help-links';

describe('the way to the admin', () => {
  it.each([
    [{ helpPhone: '+62 811-0000-0001', helpEmail: null }, 'https://wa.me/6281100000001?text=Apa%20%26%20mengapa%3F', null],
    [{ helpPhone: '0811 0000 0001', helpEmail: 'a@b.example.test' }, 'https://wa.me/6281100000001?text=Apa%20%26%20mengapa%3F', 'mailto:a@b.example.test?subject=Tanya&body=Apa%20%26%20mengapa%3F'],
    [{ helpPhone: null, helpEmail: null }, null, null],
  ])('by %j', (contact, whatsApp, mail) => {
    expect(helpLinks(contact, 'Tanya', 'Apa & mengapa?')).toEqual({ whatsApp, mail });
  });
});
