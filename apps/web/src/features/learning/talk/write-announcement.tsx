import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../api-clients';
import { Callout } from '../../../ui/callout';
import { ChoiceField } from '../../../ui/choice-field';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { QueryState } from '../../../ui/query-state';
import { AnnouncementFields, isComplete } from './announcement-fields';
import { type AnnouncementWords, type Audience, useOutlook, useSendAnnouncement } from './api';
import { talkMessages } from './messages';
import { PostText } from './post-text';
import classes from './talk.module.css';
import { useTyped } from './use-typed';

const AUDIENCES: readonly Audience[] = ['ACTIVE', 'COMPLETED', 'ALL'];
const EMPTY: AnnouncementWords = { title: '', text: '' };

/** Writes an announcement, shows it as it will be read and to how many, and sends it once. */
export function WriteAnnouncement({ courseId, onSent }: { courseId: string; onSent: () => void }) {
  const words = useMessages(talkMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const outlook = useOutlook(courseId, true);
  const draft = useTyped(`pengumuman ${courseId}`);
  const value = draft.typed.text ? (JSON.parse(draft.typed.text) as AnnouncementWords) : EMPTY;
  const [audience, setAudience] = useState<Audience>('ACTIVE');
  const [checked, setChecked] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [id] = useState(newId);
  const sending = useSendAnnouncement(courseId);
  const number = (count: number) => formatNumber(count, language);
  const done = ({ people }: { people: number }) => {
    draft.clear();
    setPreviewing(false);
    notify(words.sentTo(number(people)));
    onSent();
  };
  return (
    <QueryState query={outlook}>
      {({ active, completed, left }) => {
        const people = { ACTIVE: active, COMPLETED: completed, ALL: active + completed }[audience];
        if (left === 0) return <Callout>{words.noPlaceLeft}</Callout>;
        return (
          <div className={classes.form}>
            <ChoiceField
              label={words.audience}
              value={audience}
              choices={AUDIENCES.map((each) => ({ value: each, label: words[each] }))}
              onChoose={setAudience}
            />
            <p className={classes.quiet}>{people === 0 ? words.reachesNobody : words.reaches(number(people))}</p>
            <AnnouncementFields value={value} checked={checked} onChange={(next) => draft.write({ text: JSON.stringify(next), people: [] })} />
            <p className={classes.quiet}>{words.placesLeft(number(left))}</p>
            <div className={classes.actions}>
              <Button
                disabled={people === 0}
                onClick={() => {
                  setChecked(true);
                  setPreviewing(isComplete(value));
                }}
              >
                {words.preview}
              </Button>
            </div>
            <ConfirmDialog
              title={words.previewTitle}
              confirm={words.send}
              open={previewing}
              pending={sending.isPending}
              error={sending.error}
              onConfirm={() => sending.mutate({ id, audience, ...value }, { onSuccess: done })}
              onClose={() => setPreviewing(false)}
            >
              <p className={classes.quiet}>{words.reaches(number(people))}</p>
              <strong>{value.title}</strong>
              <PostText text={value.text} />
            </ConfirmDialog>
          </div>
        );
      }}
    </QueryState>
  );
}
