import type { uiMessages } from './ui.messages';

type Words = (typeof uiMessages)['id'];

const BY_RULE: Readonly<Record<string, keyof Words & `rule${string}`>> = {
  isNotEmpty: 'ruleMissing',
  isDefined: 'ruleMissing',
  isUuid: 'ruleMissing',
  isIn: 'ruleMissing',
  isEnum: 'ruleMissing',
  arrayNotEmpty: 'ruleMissing',
  arrayMinSize: 'ruleMissing',
  minLength: 'ruleShort',
  maxLength: 'ruleLong',
  arrayMaxSize: 'ruleLong',
  isInt: 'ruleNumber',
  isNumber: 'ruleNumber',
  isPositive: 'ruleNumber',
  min: 'ruleNumber',
  max: 'ruleNumber',
  isEmail: 'ruleEmail',
  isDateString: 'ruleDate',
  isISO8601: 'ruleDate',
};

/** One sentence for the rules that a field broke (names of class-validator); what is missing is told before what is wrong. */
export function ruleWords(rules: readonly string[], words: Words): string {
  const known = rules.map((rule) => BY_RULE[rule] ?? 'ruleOther');
  const first = known.find((key) => key === 'ruleMissing') ?? known.find((key) => key !== 'ruleOther') ?? 'ruleOther';
  return words[first];
}
