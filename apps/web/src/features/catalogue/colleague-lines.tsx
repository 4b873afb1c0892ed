import { HideLine } from '../../ui/hide-line';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { useColleagueLines, useHideColleagueLine } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

/** What the course changed, in the words of colleagues who agreed to share them; absent while nobody did. */
export function ColleagueLines({ courseId }: { courseId: string }) {
  const words = useMessages(catalogueMessages);
  const lines = useColleagueLines(courseId).data?.items ?? [];
  const hiding = useHideColleagueLine(courseId);
  if (lines.length === 0) return null;
  return (
    <Section title={words.colleagues}>
      <ul className={classes.colleagues}>
        {lines.map((line) => (
          <li key={line.id}>
            <blockquote>“{line.text}”</blockquote>
            <span className={classes.quiet}>{line.name ?? words.unnamed}</span>
            {line.mayHide && <HideLine lineId={line.id} line={line.text} text={words.hideText} hiding={hiding} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
