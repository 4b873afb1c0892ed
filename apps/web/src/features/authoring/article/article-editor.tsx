import { EditorContent, useEditor } from '@tiptap/react';
import { useEffectEvent } from 'react';
import { EMPTY_ARTICLE } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../../../ui/i18n';
import { lessonMessages } from '../lesson.messages';
import type { BlockNode } from '../types';
import { ArticleToolbar } from './article-toolbar';
import classes from './article.module.css';
import { EXTENSIONS } from './extensions';

interface ArticleEditorProps {
  readonly courseId: string;
  readonly document: BlockNode | undefined;
  readonly onChange: (document: BlockNode) => void;
}

/** The block editor; its nodes are those that the service lets through. */
export function ArticleEditor({ courseId, document, onChange }: ArticleEditorProps) {
  const words = useMessages(lessonMessages);
  const changed = useEffectEvent((json: BlockNode) => onChange(json));
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: (document ?? EMPTY_ARTICLE) as object,
    editorProps: { attributes: { class: classes.text ?? '', 'aria-label': words.editor, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: present }) => changed(present.getJSON() as BlockNode),
  });
  return (
    <div className={classes.frame}>
      <ArticleToolbar editor={editor} courseId={courseId} />
      <EditorContent editor={editor} />
    </div>
  );
}
