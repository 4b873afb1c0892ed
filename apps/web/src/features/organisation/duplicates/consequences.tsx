import { formatNip } from '@piawai/domain/organisation/rules';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from '../organisation.module.css';
import type { Side } from './api';
import { duplicateMessages } from './messages';

/** What will follow from the merge, in sentences, before anybody confirms it. */
export function Consequences({ stays, duplicate }: { stays: Side; duplicate: Side }) {
  const words = useMessages(duplicateMessages);
  const { language } = useLanguage();
  const { card, holdings } = duplicate;
  const courses = holdings.running + holdings.completions;
  const number = (value: number) => formatNumber(value, language);
  const sentences = [
    card.nip && words.willNumbers(formatNip(card.nip)),
    courses + holdings.certificates + holdings.ledgerEntries > 0
      ? words.willLearning(number(courses), number(holdings.certificates), number(holdings.ledgerEntries))
      : words.noLearning,
    card.unitId && (stays.card.unitId ? words.willPlace : words.willTakePlace),
    holdings.hasAccount && (stays.holdings.hasAccount ? words.willAccountBoth : words.willAccountMoves),
    holdings.completions > 0 && stays.holdings.completions > 0 && words.sameCourse,
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <Section title={words.consequences}>
      <div role="status">
        <ul className={classes.sentences}>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </div>
    </Section>
  );
}
