import { cleanLine, cleanText, mentionsIn, partsOf } from './plain-text.rules';

const A = '01939c1e-0000-7000-8000-00000000000a';
const B = '01939c1e-0000-7000-8000-00000000000b';

describe('the text of a post', () => {
  it.each([
    ['  a \r\nb\r\n\r\n\r\n\r\nc  ', 'a\nb\n\nc'],
    ['a\u0000b\u202ec\u200bd', 'abcd'],
    ['e\u0301', 'é'],
    ['<b>a</b>', '<b>a</b>'],
    ['\u200b \n', ''],
  ])('%j is kept as %j', (text, kept) => expect(cleanText(text)).toBe(kept));

  it('fits on one line as a title', () => expect(cleanLine(' a\n b ')).toBe('a b'));

  it.each([
    ['tanpa nama', []],
    [`@[${A}] dan @[${A}] dan @[${B.toUpperCase()}]`, [A, B]],
    ['@[bukan-nomor] @', []],
  ])('%s names %j', (text, ids) => expect(mentionsIn(text)).toEqual(ids));

  it.each<[string, object[]]>([
    ['', []],
    ['Salam', [{ kind: 'TEXT', text: 'Salam' }]],
    [`Ya @[${A}], benar`, [{ kind: 'TEXT', text: 'Ya ' }, { kind: 'PERSON', accountId: A }, { kind: 'TEXT', text: ', benar' }]],
    ['Lihat https://a.test/b?c=1.', [{ kind: 'TEXT', text: 'Lihat ' }, { kind: 'LINK', text: 'https://a.test/b?c=1' }, { kind: 'TEXT', text: '.' }]],
    ['javascript:alert(1)', [{ kind: 'TEXT', text: 'javascript:alert(1)' }]],
    ['https://a.test"><script>', [{ kind: 'LINK', text: 'https://a.test' }, { kind: 'TEXT', text: '"><script>' }]],
  ])('%s falls into %j', (text, parts) => expect(partsOf(text)).toEqual(parts));
});
