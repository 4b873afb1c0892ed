import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import type { Trace, TracedRule } from './api';
import { traceMessages } from './messages';
import classes from './trace.module.css';

/** Every rule of the pinned version beside what was shown. */
export function RuleList({ trace: { rules, course } }: { trace: Trace }) {
  const words = useMessages(traceMessages);
  const ruleWords = useRuleWords();
  return (
    <Section title={words.rules}>
      <p className={classes.quiet}>{words.rulesLead(course.versionNumber)}</p>
      <ul className={classes.rules}>
        {rules.map((rule) => {
          const [label, value] = ruleWords(rule);
          const Icon = rule.met ? IconCircleCheck : IconCircle;
          return (
            <li key={rule.code} data-met={rule.met}>
              <Icon size={24} stroke={1.75} aria-hidden />
              <span>{label}</span>
              <span className={classes.quiet}>
                {value} · {rule.met ? words.met : words.notMet}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function useRuleWords(): (rule: TracedRule) => readonly [label: string, value: string] {
  const words = useMessages(traceMessages);
  const { language } = useLanguage();
  const date = (value: string | number | null) => formatDate(String(value), language, 'long');
  return ({ code, needed, value }) => {
    switch (code) {
      case 'REQUIRED_LESSONS':
        return [words.requiredLessons, words.ofLessons(Number(value), Number(needed))];
      case 'PASSING_GRADE':
        return [words.passingGrade, value === null ? words.noGrade(Number(needed)) : words.gradeOf(formatNumber(Number(value), language), Number(needed))];
      case 'ACTIVE_MINUTES':
        return [words.activeMinutes, words.minutesOf(Number(value), Number(needed))];
      case 'EARLIEST_DATE':
        return [words.earliestDate, words.dateNeeded(date(needed), value === null ? null : date(value))];
    }
  };
}
