import { ActionIcon } from '@mantine/core';
import IconUndo from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconRedo from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconQuote from '@tabler/icons-react/dist/esm/icons/IconBlockquote.mjs';
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconHeading from '@tabler/icons-react/dist/esm/icons/IconH2.mjs';
import IconCallout from '@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconImage from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs';
import IconVideo from '@tabler/icons-react/dist/esm/icons/IconVideo.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useMessages } from '../../../ui/i18n';
import { lessonMessages } from '../lesson.messages';
import classes from './article.module.css';
import { ImageDialog } from './image-dialog';
import { LinkDialog } from './link-dialog';
import { VideoDialog } from './video-dialog';

interface Tool {
  readonly word: 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote' | 'callout' | 'table' | 'link' | 'image' | 'film' | 'undo' | 'redo';
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly active?: string;
  readonly run: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
  { word: 'bold', icon: IconBold, active: 'bold', run: (editor) => editor.chain().focus().toggleBold().run() },
  { word: 'italic', icon: IconItalic, active: 'italic', run: (editor) => editor.chain().focus().toggleItalic().run() },
  { word: 'heading', icon: IconHeading, active: 'heading', run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { word: 'bullets', icon: IconList, active: 'bulletList', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { word: 'numbers', icon: IconNumbers, active: 'orderedList', run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { word: 'quote', icon: IconQuote, active: 'blockquote', run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  { word: 'callout', icon: IconCallout, active: 'callout', run: (editor) => editor.chain().focus().toggleWrap('callout').run() },
  { word: 'table', icon: IconTable, active: 'table', run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
];

const HISTORY: readonly Tool[] = [
  { word: 'undo', icon: IconUndo, run: (editor) => editor.chain().focus().undo().run() },
  { word: 'redo', icon: IconRedo, run: (editor) => editor.chain().focus().redo().run() },
];

/** Formatting by buttons; the usual keys (Ctrl+B and so on) work as well. */
export function ArticleToolbar({ editor, courseId }: { editor: Editor; courseId: string }) {
  const words = useMessages(lessonMessages);
  const [dialog, setDialog] = useState<'link' | 'image' | 'film' | null>(null);
  const active = useEditorState({ editor, selector: ({ editor: present }) => [...TOOLS.map((tool) => tool.active), 'link'].filter((name) => name && present.isActive(name)).join(' ') });
  const asking: readonly Tool[] = [
    { word: 'link', icon: IconLink, active: 'link', run: () => setDialog('link') },
    { word: 'image', icon: IconImage, run: () => setDialog('image') },
    { word: 'film', icon: IconVideo, run: () => setDialog('film') },
  ];
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={words.toolbar}>
      {[...TOOLS, ...asking, ...HISTORY].map(({ word, icon: Icon, active: name, run }) => (
        <ActionIcon
          key={word}
          size="xl"
          variant={name && active.split(' ').includes(name) ? 'light' : 'subtle'}
          aria-label={words[word]}
          title={words[word]}
          aria-pressed={name ? active.split(' ').includes(name) : undefined}
          onClick={() => run(editor)}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      ))}
      <LinkDialog editor={editor} open={dialog === 'link'} onClose={() => setDialog(null)} />
      <ImageDialog editor={editor} courseId={courseId} open={dialog === 'image'} onClose={() => setDialog(null)} />
      <VideoDialog editor={editor} courseId={courseId} open={dialog === 'film'} onClose={() => setDialog(null)} />
    </div>
  );
}
