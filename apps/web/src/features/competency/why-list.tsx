import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { Why } from './api';
import classes from './competency.module.css';
import { whyMessages } from './why.messages';

/** Why an entry counts that many JP, one sentence per rule. */
export function WhyList({ reasons }: { reasons: readonly Why[] }) {
  const sentence = useWhySentence();
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason.code}>{sentence(reason)}</li>
      ))}
    </ul>
  );
}

function useWhySentence(): (reason: Why) => string {
  const words = useMessages(whyMessages);
  const { language } = useLanguage();
  const units: Readonly<Record<string, string>> = { DAY: words.day, SESSION: words.session, OCCASION: words.occasion, SEMESTER: words.semester };
  return ({ code, values }) => {
    const value = (name: string): string => {
      const raw = values[name] ?? '';
      return typeof raw === 'number' ? formatNumber(raw, language) : raw;
    };
    const sentences: Readonly<Record<string, string>> = {
      designed: 'dailyCap' in values ? words.designedCapped(value('jp'), value('dailyCap')) : words.designed(value('jp')),
      real_time: words.realTime(value('minutes'), value('minutesPerJp')),
      per_unit: words.perUnit(value('units'), units[value('unit')] ?? value('unit'), value('jpPerUnit')),
      surplus: words.surplus(value('percent')),
      daily_cap: words.dailyCap(value('cap'), value('days')),
      monthly_cap: words.monthlyCap(value('units'), value('dropped')),
      yearly_cap: words.yearlyCap(value('cap')),
      declared: words.declared(value('jp')),
      rounded_down: words.roundedDown(value('jp')),
      duplicate: words.duplicate,
      reversed: words.reversed,
      no_policy: words.noPolicy,
    };
    return sentences[code] ?? code;
  };
}
