import type { BlockNode } from './article.rules';
import type { AttachedFile } from './attached-file';
import { renderArticle } from './render-article';

const ID = '0197a0c2-5f7e-7000-8000-000000000001';
const ADDRESS = `/api/v1/catalogue/files/${ID}`;
const doc = (...content: BlockNode[]): BlockNode => ({ type: 'doc', content });
const file = (over: Partial<AttachedFile>) => new Map([[ID, { id: ID, name: 'a', bytes: 18_000_000, mediaType: 'image/webp', width: null, height: null, pages: [], images: [], ...over }]]);

const text = (words: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

it('keeps headings, callouts and lists what they are', () => {
  const html = renderArticle(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Alur & <syarat>' }] },
      { type: 'callout', attrs: { tone: 'warn' }, content: [text('Ingat')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [text('Tiga')] }] },
    ),
    new Map(),
  );
  expect(html).toBe('<h2>Alur &amp; &lt;syarat&gt;</h2><aside data-tone="warn"><p>Ingat</p></aside><ol start="3"><li><p>Tiga</p></li></ol>');
});

it('keeps a table within its own box, and of its cells nothing but their span', () => {
  const cell = (type: string, words: string, attrs = {}): BlockNode => ({ type, attrs, content: [text(words)] });
  const hostile = { colspan: 2, rowspan: '3" onmouseover="alert(1)', style: 'position:fixed', onclick: 'alert(1)', class: 'x' };
  const table: BlockNode = {
    type: 'table',
    content: [{ type: 'tableRow', content: [cell('tableHeader', 'Unit'), cell('tableHeader', '<b>JP</b>')] }, { type: 'tableRow', attrs: { onclick: 'x' }, content: [cell('tableCell', 'RSUD', hostile)] }],
  };
  expect(renderArticle(doc(table), new Map())).toBe(
    '<div class="table-scroll" tabindex="0"><table><tbody><tr><th><p>Unit</p></th><th><p>&lt;b&gt;JP&lt;/b&gt;</p></th></tr><tr><td colspan="2"><p>RSUD</p></td></tr></tbody></table></div>',
  );
});

it('offers a picture in two sizes and keeps its place', () => {
  expect(renderArticle(doc({ type: 'image', attrs: { src: ADDRESS, alt: 'Bagan' } }), file({ width: 1600, height: 900 }))).toBe(
    `<img src="${ADDRESS}" srcset="${ADDRESS}/small 720w, ${ADDRESS} 1600w" sizes="(min-width: 62em) 42rem, 100vw" width="1600" height="900" alt="Bagan" loading="lazy" />`,
  );
});

it('shows a picture of before as it is', () => {
  expect(renderArticle(doc({ type: 'image', attrs: { src: ADDRESS, alt: '' } }), file({}))).toBe(`<img src="${ADDRESS}" alt="" loading="lazy" />`);
});

it('says where a film lies and what it weighs, but loads nothing', () => {
  const html = renderArticle(doc({ type: 'video', attrs: { src: ADDRESS, title: 'Alur <surat>', transcript: 'Satu.\n\nDua & tiga.' } }), file({}));
  expect(html).toBe(`<figure data-video="${ID}" data-bytes="18000000"><figcaption>Alur &lt;surat&gt;</figcaption><p>Satu.</p><p>Dua &amp; tiga.</p></figure>`);
});

it('names a YouTube video by its id only', () => {
  expect(renderArticle(doc({ type: 'video', attrs: { youtube: 'dQw4w9WgXcQ', title: 'Alur' } }), new Map())).toBe('<figure data-youtube="dQw4w9WgXcQ"><figcaption>Alur</figcaption></figure>');
});
