import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { isHttps } from '@piawai/domain/catalogue/rules';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { lessonMessages } from '../lesson.messages';
import classes from './article.module.css';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Sets, changes or (left empty) removes the link of the marked words. */
export function LinkDialog({ editor, open, onClose }: LinkDialogProps) {
  const words = useMessages(lessonMessages);
  return (
    <Dialog title={words.link} open={open} onClose={onClose}>
      <LinkForm editor={editor} onDone={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const words = useMessages(lessonMessages);
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''));
  const wrong = address !== '' && !isHttps(address);
  const apply = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') chain.unsetLink().run();
    else if (editor.state.selection.empty) chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.setLink({ href: address }).run();
    onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => (event.preventDefault(), wrong || apply())}>
      <TextInput type="url" label={words.linkAsk} placeholder="https://" value={address} error={wrong ? words.urlProblem : undefined} onChange={(event) => setAddress(event.currentTarget.value.trim())} />
      <Button type="submit" disabled={wrong}>{words.apply}</Button>
    </form>
  );
}
