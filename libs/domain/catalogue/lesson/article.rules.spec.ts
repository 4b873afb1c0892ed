import { articleFiles, articleText, type BlockNode, checkArticle, isHttps, readingMinutes } from './article.rules';

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
const doc = (...content: unknown[]) => ({ type: 'doc', content: content as BlockNode[] });
const FILE = '/api/v1/catalogue/files/0197a0c2-5f7e-7000-8000-000000000001';

describe('an article', () => {
  it.each([
    ['a paragraph', doc({ type: 'paragraph', content: [text('Halo')] })],
    ['bold and a link', doc({ type: 'paragraph', content: [text('sini', { type: 'bold' }, { type: 'link', attrs: { href: 'https://example.test' } })] })],
    ['a list', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('satu')] }] }] })],
    ['a callout', doc({ type: 'callout', attrs: { tone: 'warning' }, content: [{ type: 'paragraph', content: [text('awas')] }] })],
    ['a film of the platform', doc({ type: 'video', attrs: { src: FILE, title: 'Alur surat', transcript: 'Selamat datang.' } })],
    ['a YouTube video', doc({ type: 'video', attrs: { youtube: 'dQw4w9WgXcQ', title: 'Alur surat' } })],
    ['a picture of the platform', doc({ type: 'image', attrs: { src: FILE, alt: 'Bagan' } })],
  ])('keeps %s as it is', (_name, document) => {
    expect(checkArticle(document)).toEqual({ ok: true, document });
  });

  it.each([
    ['an unknown node', doc({ type: 'script', content: [] }), 'node script'],
    ['an inherited property name', doc({ type: 'constructor' }), 'node constructor'],
    ['an unknown mark', doc({ type: 'paragraph', content: [text('x', { type: 'onclick' })] }), 'mark onclick'],
    ['a script link', doc({ type: 'paragraph', content: [text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })] }), 'link'],
    ['a picture from elsewhere', doc({ type: 'image', attrs: { src: 'https://example.test/a.png' } }), 'image'],
    ['a picture as data', doc({ type: 'image', attrs: { src: 'data:image/png;base64,AA' } }), 'image'],
    ['a film from elsewhere', doc({ type: 'video', attrs: { src: 'https://example.test/a.mp4' } }), 'video'],
    ['a film of two sources', doc({ type: 'video', attrs: { src: FILE, youtube: 'dQw4w9WgXcQ' } }), 'video'],
    ['a YouTube id that closes the attribute', doc({ type: 'video', attrs: { youtube: 'a"onload="x' } }), 'video'],
    ['something that is no document', { type: 'paragraph' }, 'doc'],
    ['no object at all', 'halo', 'shape'],
  ])('refuses %s', (_name, document, problem) => {
    expect(checkArticle(document)).toEqual({ ok: false, problem });
  });

  it('drops attributes that are not listed', () => {
    const checked = checkArticle(doc({ type: 'heading', attrs: { level: 2, style: 'color:red' }, content: [text('Judul')] }));
    expect(checked).toEqual({ ok: true, document: doc({ type: 'heading', attrs: { level: 2 }, content: [text('Judul')] }) });
  });

  it('refuses a document that is nested without end', () => {
    let nested: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 40; depth += 1) nested = { type: 'blockquote', content: [nested] };
    expect(checkArticle(doc(nested))).toEqual({ ok: false, problem: 'size' });
  });

  it('gives its words with one line per block', () => {
    expect(articleText(doc({ type: 'heading', content: [text('Satu')] }, { type: 'paragraph', content: [text('dua '), text('tiga')] }))).toBe('Satu\ndua tiga');
  });

  it('names its pictures and films', () => {
    const id = '0197a0c2-5f7e-7000-8000-000000000001';
    const article = doc({ type: 'image', attrs: { src: FILE } }, { type: 'video', attrs: { src: FILE } }, { type: 'video', attrs: { youtube: 'dQw4w9WgXcQ' } });
    expect(articleFiles(article)).toEqual([{ id, kind: 'image' }, { id, kind: 'video' }]);
  });

  it.each([['', 1], ['kata '.repeat(180), 1], ['kata '.repeat(540), 3]])('is read at 180 words a minute', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});

it.each([
  ['https://example.test/a', true], ['http://example.test', false], ['https://user:pw@example.test', false], ['javascript:alert(1)', false], [undefined, false],
])('%s is an address to link to: %s', (address, expected) => {
  expect(isHttps(address)).toBe(expected);
});
