import { mergeAttributes, Node } from '@tiptap/core';

/** A box for what matters; the service renders it as an aside. */
export const CalloutNode = Node.create({
  name: 'callout',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ tone: { default: 'info', parseHTML: (element) => element.getAttribute('data-tone') ?? 'info', renderHTML: ({ tone }) => ({ 'data-tone': tone as string }) } }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes), 0],
});
