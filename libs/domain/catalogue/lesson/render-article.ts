import sanitizeHtml from 'sanitize-html';

import type { BlockMark, BlockNode } from './article.rules';

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', table: 'table', tableRow: 'tr', tableHeader: 'th', tableCell: 'td',
};
const MARK_TAGS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' };

/** The second lock: whatever the serialiser below let through, only these reach a learner. */
const SANITISED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'aside', 'pre', 'code', 'hr', 'br', 'div', 'table', 'tbody', 'tr', 'th', 'td', 'img', 'strong', 'em', 'u', 's', 'a'],
  allowedAttributes: {
    a: ['href', 'rel', 'target'], img: ['src', 'alt', 'loading'], ol: ['start'], th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'],
    aside: ['data-tone'], div: ['class', 'tabindex'],
  },
  allowedClasses: { div: ['table-scroll'] },
  allowedSchemes: ['https'],
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
};

/** HTML of a checked article, sanitised. Wide tables scroll inside their own box. */
export function renderArticle(document: BlockNode): string {
  return sanitizeHtml(children(document), SANITISED);
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
      return `<img src="${escape(String(attrs.src))}" alt="${escape(String(attrs.alt ?? ''))}" loading="lazy">`;
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
