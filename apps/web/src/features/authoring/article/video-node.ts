import { Node } from '@tiptap/core';

/** What the block shows of itself while it is written. */
export interface VideoAttributes {
  /** Address of an uploaded film; null for one from YouTube. */
  readonly src: string | null;
  readonly youtube: string | null;
  readonly title: string;
  readonly transcript: string;
}

/** A film within the text. The editor shows a card in its place; the reader gets a button. */
export const VideoNode = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: null }, youtube: { default: null }, title: { default: '' }, transcript: { default: '' } }),
  renderHTML: ({ node }) => {
    const { youtube, title } = node.attrs as VideoAttributes;
    return ['figure', { 'data-film': '' }, ['strong', {}, title || 'Video'], ['span', {}, youtube ? `YouTube · ${youtube}` : 'Video']];
  },
});
