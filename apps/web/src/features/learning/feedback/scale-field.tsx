import { useId } from 'react';
import { useMessages } from '../../../ui/i18n';
import classes from './feedback.module.css';
import { feedbackMessages } from './messages';

const SCORES = [1, 2, 3, 4, 5] as const;

interface ScaleFieldProps {
  readonly label: string;
  /** 0 = nothing chosen. */
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

/** Five numbers for a thumb; the word of the chosen one stands below. */
export function ScaleField({ label, value, onChoose }: ScaleFieldProps) {
  const words = useMessages(feedbackMessages);
  const name = useId();
  const chosen = SCORES.find((score) => score === value);
  return (
    <fieldset className={classes.scale}>
      <legend>{label}</legend>
      <div className={classes.scores}>
        {SCORES.map((score) => (
          <label key={score} className={classes.score}>
            <input className="visually-hidden" type="radio" name={name} checked={score === value} aria-label={`${score}, ${words[`score${score}`]}`} onChange={() => onChoose(score)} />
            <span aria-hidden>{score}</span>
          </label>
        ))}
      </div>
      <p className={classes.quiet}>{chosen ? words[`score${chosen}`] : words.ends}</p>
    </fieldset>
  );
}
