import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { ProgressBar } from '../../ui/progress-bar';
import classes from './authoring.module.css';
import { conditionMessages } from './condition.messages';
import { authoringMessages } from './messages';
import type { Condition } from './types';

/** What publication asks for, with the next one named first. */
export function Checklist({ conditions, allMet }: { conditions: readonly Condition[]; allMet?: string }) {
  const words = useMessages(authoringMessages);
  const met = conditions.filter((each) => each.met).length;
  const next = conditions.find((each) => !each.met);
  const sentence = useConditionSentence();
  // On a phone the list would push the material below the fold.
  const [isWide] = useState(() => window.matchMedia('(min-width: 62em)').matches);
  return (
    <div className={classes.checklist}>
      <p>
        <strong>{words.met(met, conditions.length)}</strong>
      </p>
      <ProgressBar label={words.checklist} value={met / conditions.length} text={words.met(met, conditions.length)} />
      <p role="status">{next ? words.next(sentence(next)) : (allMet ?? words.allMet)}</p>
      <details open={isWide}>
        <summary>{words.allConditions}</summary>
        <ul className={classes.plain}>
          {conditions.map((each) => (
            <li key={each.condition} data-met={each.met}>
              {each.met ? <IconCircleCheck size={20} stroke={1.5} aria-hidden /> : <IconCircle size={20} stroke={1.5} aria-hidden />}
              <span>
                {sentence(each)}
                <span className="visually-hidden"> ({each.met ? words.isMet : words.notMet})</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** A condition in words, with what is still to be done about it. */
export function useConditionSentence(): (each: Condition) => string {
  const words = useMessages(conditionMessages);
  return ({ condition, facts, met }) => {
    const title = met ? '' : String(facts.title ?? '');
    switch (condition) {
      case 'MODULES_ADD_UP':
        return words.MODULES_ADD_UP(Number(facts.moduleJp), Number(facts.jp));
      case 'LESSONS_READY':
        return words.LESSONS_READY(title);
      case 'QUIZ_KEYS':
        return words.QUIZ_KEYS(title);
      case 'MINUTES_PLAUSIBLE':
        return words.MINUTES_PLAUSIBLE(Number(facts.minutes), Number(facts.least ?? 0));
      case 'PREREQUISITES':
        return facts.reason === 'CIRCLE' ? words.CIRCLE(title) : words.NOT_PUBLISHED(title);
      default:
        return words[condition];
    }
  };
}
