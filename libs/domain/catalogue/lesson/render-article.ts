import sanitizeHtml from 'sanitize-html';

import { type BlockMark, type BlockNode, fileIdIn } from './article.rules';
import type { AttachedFile, AttachedFiles } from './attached-file';

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', table: 'table', tableRow: 'tr', tableHeader: 'th', tableCell: 'td',
};
const MARK_TAGS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' };

/** The second lock: whatever the serialiser below let through, only these reach a learner. */
const SANITISED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'aside', 'pre', 'code', 'hr', 'br', 'div', 'table', 'tbody', 'tr', 'th', 'td', 'img', 'strong', 'em', 'u', 's', 'a', 'figure', 'figcaption'],
  allowedAttributes: {
    a: ['href', 'rel', 'target'], img: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading'],
    figure: ['data-video', 'data-youtube', 'data-bytes'], ol: ['start'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'],
    aside: ['data-tone'], div: ['class', 'tabindex'],
  },
  allowedClasses: { div: ['table-scroll'] },
  allowedSchemes: ['https'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'srcset'],
  allowProtocolRelative: false,
};

/** The column of text is no wider than this, so a phone takes the small picture. */
const SIZES = '(min-width: 62em) 42rem, 100vw';
const SMALL_WIDTH = 720;

/** HTML of a checked article, sanitised. Wide tables scroll inside their own box; of a film stands only where it lies. */
export function renderArticle(document: BlockNode, files: AttachedFiles): string {
  return sanitizeHtml(children(withFacts(document, files)), SANITISED);
}

/** Adds to pictures and films what their files say. */
function withFacts(node: BlockNode, files: AttachedFiles): BlockNode {
  const file = node.attrs?.src ? files.get(fileIdIn(node.attrs.src)) : undefined;
  return {
    ...node,
    ...(file ? { attrs: { ...node.attrs, file } } : {}),
    ...(node.content ? { content: node.content.map((child) => withFacts(child, files)) } : {}),
  };
}

function children(node: BlockNode): string {
  return (node.content ?? []).map(render).join('');
}

function render(node: BlockNode): string {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(marked, escape(node.text ?? ''));
    case 'heading': {
      const level = Number(attrs.level ?? 2);
      return `<h${level}>${children(node)}</h${level}>`;
    }
    case 'callout':
      return `<aside data-tone="${escape(String(attrs.tone ?? 'info'))}">${children(node)}</aside>`;
    case 'codeBlock':
      return `<pre><code>${children(node)}</code></pre>`;
    case 'hardBreak':
      return '<br>';
    case 'horizontalRule':
      return '<hr>';
    case 'image':
      return picture(attrs);
    case 'video':
      return film(attrs);
    case 'table':
      return `<div class="table-scroll" tabindex="0"><table><tbody>${children(node)}</tbody></table></div>`;
    case 'orderedList':
      return `<ol${attrs.start ? ` start="${Number(attrs.start)}"` : ''}>${children(node)}</ol>`;
    default: {
      const tag = TAGS[node.type] ?? 'p';
      return `<${tag}${span('colspan', attrs)}${span('rowspan', attrs)}>${children(node)}</${tag}>`;
    }
  }
}

function picture({ src, alt, file }: NonNullable<BlockNode['attrs']>): string {
  const address = escape(String(src));
  const { width, height } = (file ?? {}) as Partial<AttachedFile>;
  const sizes = width && height ? ` srcset="${address}/small ${Math.min(width, SMALL_WIDTH)}w, ${address} ${width}w" sizes="${SIZES}" width="${width}" height="${height}"` : '';
  return `<img src="${address}"${sizes} alt="${escape(String(alt ?? ''))}" loading="lazy">`;
}

/** The player puts a button in its place; without one, title and transcript can be read. */
function film({ youtube, title, transcript, file }: NonNullable<BlockNode['attrs']>): string {
  const { id, bytes } = (file ?? {}) as Partial<AttachedFile>;
  const source = youtube ? `data-youtube="${escape(String(youtube))}"` : `data-video="${escape(String(id))}" data-bytes="${Number(bytes)}"`;
  const paragraphs = String(transcript ?? '').split(/\n{2,}/).filter(Boolean).map((text) => `<p>${escape(text)}</p>`).join('');
  return `<figure ${source}><figcaption>${escape(String(title ?? ''))}</figcaption>${paragraphs}</figure>`;
}

function span(name: string, attrs: Readonly<Record<string, unknown>>): string {
  return Number(attrs[name] ?? 1) > 1 ? ` ${name}="${Number(attrs[name])}"` : '';
}

function marked(inner: string, mark: BlockMark): string {
  if (mark.type === 'link') return `<a href="${escape(String(mark.attrs?.href))}" rel="noopener noreferrer" target="_blank">${inner}</a>`;
  const tag = MARK_TAGS[mark.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
