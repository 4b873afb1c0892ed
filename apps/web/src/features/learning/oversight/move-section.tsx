import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import classes from '../learning.module.css';
import { type MovePreview, useMove, useMovePreview } from './api';
import { oversightMessages } from './messages';

/** Running learners of older versions and what the published one would ask of them; absent while there are none. */
export function MoveSection({ courseId }: { courseId: string }) {
  const words = useMessages(oversightMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const { data } = useMovePreview(courseId);
  const moving = useMove(courseId);
  if (!data || data.groups.length === 0) return null;
  const number = (value: number) => formatNumber(value, language);
  const people = data.groups.reduce((sum, group) => sum + group.people, 0);
  const done = () => {
    setAsking(false);
    notify(words.moved);
  };
  return (
    <Section title={words.moveTitle(number(data.versionNumber))} raised>
      <p>{words.moveLead}</p>
      <ul>
        {data.groups.map((group) => (
          <li key={group.versionNumber}>
            {words.moveGroup(number(group.people), number(group.versionNumber))}. {remarksOf(group, words).join(' ')}
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {words.move}
        </Button>
      </div>
      <ConfirmDialog
        title={words.moveTitle(number(data.versionNumber))}
        confirm={words.move}
        open={asking}
        pending={moving.isPending}
        error={moving.error}
        onConfirm={() => moving.mutate(data.versionId, { onSuccess: done })}
        onClose={() => setAsking(false)}
      >
        <p>{words.moveConfirm(number(people))}</p>
      </ConfirmDialog>
    </Section>
  );
}

type Words = Pick<(typeof oversightMessages)['id'], 'moveCorrection' | 'moveAgain' | 'moveAdded' | 'moveDropped' | 'moveNothing'>;

function remarksOf({ kind, again, added, dropped }: MovePreview['groups'][number], words: Words): string[] {
  if (kind === 'CORRECTION') return [words.moveCorrection];
  return [
    again.length > 0 ? words.moveAgain(again.join(', ')) : words.moveNothing,
    ...(added.length > 0 ? [words.moveAdded(added.join(', '))] : []),
    ...(dropped.length > 0 ? [words.moveDropped(dropped.join(', '))] : []),
  ];
}
