import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { Badge } from '../../../ui/badge';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { DateText } from '../../../ui/texts';
import { type Announcement, useWithdrawAnnouncement } from './api';
import { CorrectAnnouncement } from './correct-announcement';
import { talkMessages } from './messages';
import { PostText } from './post-text';
import classes from './talk.module.css';

/** One announcement; those who run the course may correct and withdraw it. */
export function AnnouncementCard({ courseId, announcement, runs }: { courseId: string; announcement: Announcement; runs: boolean }) {
  const words = useMessages(talkMessages);
  const { language } = useLanguage();
  const [correcting, setCorrecting] = useState(false);
  const { id, title, text, audience, authorName, people, sentAt, correctedAt, withdrawnAt } = announcement;
  return (
    <article className={classes.post} aria-label={title}>
      <Title order={2} size="h3">{title}</Title>
      <div className={classes.head}>
        <span className={classes.quiet}>
          {authorName} · <DateText value={sentAt} style="short" time />
          {correctedAt && ` · ${words.corrected}`}
        </span>
        {withdrawnAt && <Badge tone="warn">{words.isTakenBack}</Badge>}
      </div>
      {correcting ? <CorrectAnnouncement courseId={courseId} announcement={announcement} onDone={() => setCorrecting(false)} /> : <PostText text={text} />}
      {people !== null && <p className={classes.quiet}>{words.wentTo(words[audience], formatNumber(people, language))}</p>}
      {runs && !withdrawnAt && !correcting && <Actions courseId={courseId} id={id} onCorrect={() => setCorrecting(true)} />}
    </article>
  );
}

function Actions({ courseId, id, onCorrect }: { courseId: string; id: string; onCorrect: () => void }) {
  const words = useMessages(talkMessages);
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const withdrawing = useWithdrawAnnouncement(courseId, id);
  const done = () => {
    setAsking(false);
    notify(words.takenBack);
  };
  return (
    <div className={classes.actions}>
      <Button variant="default" size="compact-md" onClick={onCorrect}>
        {words.correct}
      </Button>
      <Button variant="subtle" size="compact-md" onClick={() => setAsking(true)}>
        {words.takeBack}
      </Button>
      <ConfirmDialog
        title={words.takeBackTitle}
        confirm={words.takeBack}
        danger
        open={asking}
        pending={withdrawing.isPending}
        error={withdrawing.error}
        onConfirm={() => withdrawing.mutate(undefined, { onSuccess: done })}
        onClose={() => setAsking(false)}
      >
        <p>{words.takeBackText}</p>
      </ConfirmDialog>
    </div>
  );
}
