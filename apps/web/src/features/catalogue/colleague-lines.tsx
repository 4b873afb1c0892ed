import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { type ColleagueLine, useColleagueLines, useHideColleagueLine } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

/** What the course changed, in the words of colleagues who agreed to share them; absent while nobody did. */
export function ColleagueLines({ courseId }: { courseId: string }) {
  const words = useMessages(catalogueMessages);
  const notify = useNotify();
  const lines = useColleagueLines(courseId).data?.items ?? [];
  const hiding = useHideColleagueLine(courseId);
  const [chosen, setChosen] = useState<ColleagueLine | null>(null);
  if (lines.length === 0) return null;
  const ask = (line: ColleagueLine) => {
    hiding.reset();
    setChosen(line);
  };
  const hide = (reason: string) =>
    chosen &&
    hiding.mutate(
      { lineId: chosen.id, reason },
      {
        onSuccess: () => {
          notify(words.hidden);
          setChosen(null);
        },
      },
    );
  return (
    <Section title={words.colleagues}>
      <ul className={classes.colleagues}>
        {lines.map((line) => (
          <li key={line.id}>
            <blockquote>“{line.text}”</blockquote>
            <span className={classes.quiet}>{line.name ?? words.unnamed}</span>
            {line.mayHide && <Button variant="default" size="compact-md" aria-label={`${words.hide}: ${line.text}`} onClick={() => ask(line)}>{words.hide}</Button>}
          </li>
        ))}
      </ul>
      <ReasonDialog
        title={words.hideTitle}
        text={words.hideText}
        confirm={words.hide}
        label={words.hideReason}
        needed={words.hideReasonNeeded}
        open={chosen !== null}
        pending={hiding.isPending}
        error={hiding.error}
        onConfirm={hide}
        onClose={() => setChosen(null)}
      />
    </Section>
  );
}
