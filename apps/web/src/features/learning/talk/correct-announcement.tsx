import { Button } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../../api-clients';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { AnnouncementFields, isComplete } from './announcement-fields';
import { type Announcement, type AnnouncementWords, useCorrectAnnouncement } from './api';
import { talkMessages } from './messages';
import { PostText } from './post-text';
import classes from './talk.module.css';

type Saved = AnnouncementWords & { readonly revision: number };

/** New words for an announcement that was sent; beside words that somebody else saved meanwhile. */
export function CorrectAnnouncement({ courseId, announcement, onDone }: { courseId: string; announcement: Announcement; onDone: () => void }) {
  const words = useMessages(talkMessages);
  const notify = useNotify();
  const [value, setValue] = useState<AnnouncementWords>({ title: announcement.title, text: announcement.text });
  const [revision, setRevision] = useState(announcement.revision);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const [checked, setChecked] = useState(false);
  const correcting = useCorrectAnnouncement(courseId, announcement.id);
  const save = () => {
    setChecked(true);
    if (!isComplete(value)) return;
    correcting.mutate({ ...value, revision }, {
      onSuccess: () => {
        notify(words.correctionSaved);
        onDone();
      },
      onError: (error) => {
        if (!(error instanceof ApiError) || error.code !== 'platform.stale_edit') return;
        const saved = error.details as unknown as Saved;
        setTheirs(saved);
        setRevision(saved.revision);
      },
    });
  };
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{words.correctHint}</p>
      <AnnouncementFields value={value} checked={checked} onChange={setValue} />
      {theirs && (
        <div role="alert">
          <p>{words.staleAnnouncement}</p>
          <strong>{theirs.title}</strong>
          <PostText text={theirs.text} />
        </div>
      )}
      {!theirs && <InlineError error={correcting.error} />}
      <div className={classes.actions}>
        <Button loading={correcting.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
