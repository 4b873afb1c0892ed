import { BarChart } from '../../ui/bar-chart';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { FigureGroup } from './api';
import classes from './evaluation.module.css';
import { evaluationMessages } from './messages';

const ASPECTS = ['relevant', 'clear', 'confident'] as const;

/** Mean and distribution of the three questions, the newest versions first. */
export function FigureCharts({ groups }: { groups: readonly FigureGroup[] }) {
  const words = useMessages(evaluationMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      {groups.some(({ fromNumber, toNumber }) => fromNumber !== toNumber) && <p className={classes.quiet}>{words.perVersion}</p>}
      {groups.map(({ fromNumber, toNumber, answers, aspects }) => (
        <div key={toNumber} className={classes.group}>
          <h3>
            {words.version(fromNumber, toNumber)} · {words.answers(number(answers))}
          </h3>
          <div className={classes.charts}>
            {ASPECTS.map((aspect) => (
              <BarChart
                key={aspect}
                title={`${words[aspect]}: ${words.mean(number(aspects[aspect].mean))}`}
                unit={words.answersUnit}
                bars={aspects[aspect].distribution.map((value, at) => ({ label: String(at + 1), value })).reverse()}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
