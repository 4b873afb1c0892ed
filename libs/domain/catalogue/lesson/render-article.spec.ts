import type { BlockNode } from './article.rules';
import type { AttachedFile } from './attached-file';
import { renderArticle } from './render-article';

const ID = '0197a0c2-5f7e-7000-8000-000000000001';
const ADDRESS = `/api/v1/catalogue/files/${ID}`;
const doc = (...content: BlockNode[]): BlockNode => ({ type: 'doc', content });
const file = (over: Partial<AttachedFile>) => new Map([[ID, { id: ID, name: 'a', bytes: 18_000_000, mediaType: 'image/webp', width: null, height: null, pages: [], images: [], ...over }]]);

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
