import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { youtubeId } from '@piawai/domain/catalogue/rules';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';

interface YoutubeDialogProps {
  readonly open: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onChoose: (youtubeId: string) => void;
  readonly onClose: () => void;
}

/** Asks for the address of a YouTube video, as people copy it. */
export function YoutubeDialog({ open, pending, error, onChoose, onClose }: YoutubeDialogProps) {
  const words = useMessages(lessonMessages);
  const [address, setAddress] = useState('');
  const id = youtubeId(address);
  const wrong = address !== '' && id === null;
  return (
    <Dialog title={words.youtube} open={open} onClose={onClose}>
      <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), id && onChoose(id))}>
        <TextInput label={words.youtube} placeholder="https://youtu.be/…" value={address} error={wrong ? words.youtubeProblem : undefined} onChange={(event) => setAddress(event.currentTarget.value)} />
        <InlineError error={error} />
        <Button type="submit" disabled={!id} loading={pending}>{words.apply}</Button>
      </form>
    </Dialog>
  );
}
