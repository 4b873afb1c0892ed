import type { Choice } from '@piawai/domain/catalogue/rules';
import classes from './question.module.css';

interface ChoicesFieldProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly many?: boolean;
  readonly hint?: string;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Radio buttons or check boxes, each as large as a thumb. */
export function ChoicesField({ name, choices, chosen, many = false, hint, onChoose }: ChoicesFieldProps) {
  const toggle = (id: string) => {
    if (!many) return onChoose([id]);
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return (
    <>
      {hint && <p className={classes.hint}>{hint}</p>}
      {choices.map(({ id, text }) => (
        <label key={id} className={classes.choice}>
          <input type={many ? 'checkbox' : 'radio'} name={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{text}</span>
        </label>
      ))}
    </>
  );
}
