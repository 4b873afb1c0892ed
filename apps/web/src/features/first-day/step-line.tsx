import { Button } from '@mantine/core';
import type { FirstDayStep } from '@piawai/domain/reporting/rules';
import { Link } from 'react-router';
import { saveFile } from '../../api-clients';
import { leaveFirstDay } from '../../session/first-day';
import type { FirstDay } from '../../session/first-day';
import { Badge } from '../../ui/badge';
import { formatMinutes, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import classes from './first-day.module.css';
import { firstDayMessages } from './messages';

const TONES = { DONE: 'ok', NEXT: 'brand', SKIPPED: 'warn', LATER: 'plain' } as const;
/** Steps with a file that can be filled in. */
const EXAMPLES: Readonly<Partial<Record<FirstDayStep, string>>> = { units: 'contoh-unit.xlsx', positions: 'contoh-jabatan.xlsx', people: 'contoh-pegawai.xlsx' };

/** One step: its state, why, the minutes it takes, and the page where it is done. */
export function StepLine({ step, state, count, minutes, required, to }: FirstDay['steps'][number] & { to: string }) {
  const words = useMessages(firstDayMessages);
  const { language } = useLanguage();
  const example = EXAMPLES[step];
  const isDone = state === 'DONE';
  return (
    <li className={classes.step}>
      <div className={classes.head}>
        <strong>{words[step]}</strong>
        <Badge tone={TONES[state]}>{words[state]}</Badge>
      </div>
      {isDone ? (
        <p className={classes.quiet}>{words[`${step}Count`](formatNumber(count, language))}</p>
      ) : (
        <p className={classes.quiet}>
          {words[`${step}Text`]} {words.minutes(formatMinutes(minutes, language))}{required ? '' : `, ${words.optional}`}.
        </p>
      )}
      <div className={classes.actions}>
        <Button component={Link} to={to} variant={state === 'NEXT' ? 'filled' : isDone ? 'subtle' : 'default'} {...(isDone ? { px: 0 } : {})} onClick={leaveFirstDay}>
          {words[`${step}Do`]}
        </Button>
        {example && !isDone && (
          <Button variant="subtle" aria-label={`${words.example}: ${words[step]}`} onClick={() => void saveFile(`/api/v1/organisation/sheets/examples/${step}`, example)}>
            {words.example}
          </Button>
        )}
      </div>
    </li>
  );
}
