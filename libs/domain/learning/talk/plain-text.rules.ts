/** What a post or an announcement may hold, in characters. */
export const LONGEST_POST = 4_000;
export const LONGEST_TITLE = 120;
export const MOST_MENTIONS = 10;
/** How long one's own post can be changed. */
export const CHANGE_MINUTES = 30;
/** Announcements of one course on one day. */
export const ANNOUNCEMENTS_PER_DAY = 3;

/** Control characters but tab and line break, and those that turn the direction of what follows. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const MENTION = /@\[([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/gi;

/** Text as it is kept: no hidden characters, single line breaks, at most one empty line. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** Accounts that a text names as `@[account id]`, each once. */
export const mentionsIn = (text: string): string[] => [...new Set([...text.matchAll(MENTION)].map(([, id]) => id!.toLowerCase()))];

/** A piece of a text: words, an address that a browser may open, or a person. */
export type TextPart = { readonly kind: 'TEXT' | 'LINK'; readonly text: string } | { readonly kind: 'PERSON'; readonly accountId: string };

const PARTS = new RegExp(`${MENTION.source}|https?://[^\\s<>"']+`, 'gi');

/** Cuts a text into its parts; only http and https become links, and what closes a sentence is none of the address. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const addText = (words: string): void => {
    if (words) parts.push({ kind: 'TEXT', text: words });
  };
  let at = 0;
  for (const match of text.matchAll(PARTS)) {
    addText(text.slice(at, match.index));
    const found = match[1] ? match[0] : match[0].replace(/[.,;:!?)\]}]+$/, '');
    parts.push(match[1] ? { kind: 'PERSON', accountId: match[1].toLowerCase() } : { kind: 'LINK', text: found });
    at = match.index + found.length;
  }
  addText(text.slice(at));
  return parts;
}
