import { Callout } from '../../../ui/callout';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import type { ReadProblem } from './api';
import { bankMessages } from './messages';

/** What could not be read: the line, the reason with its remedy, the passage. */
export function ReadProblems({ problems }: { problems: readonly ReadProblem[] }) {
  const words = useMessages(bankMessages);
  const sentence = ({ code, found }: ReadProblem): string => {
    const word = words[`problem${code}`];
    return typeof word === 'function' ? word(found) : word;
  };
  return (
    <Callout tone="warn">
      <p role="status">
        <strong>{words.problems(problems.length)}.</strong> {words.problemsHint}
      </p>
      <ul className={classes.plain}>
        {problems.map((problem, at) => (
          <li key={at} className={classes.text}>
            <span><strong>{words.line(problem.line)}.</strong> {sentence(problem)}</span>
            <code className={classes.passage}>{problem.source}</code>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
