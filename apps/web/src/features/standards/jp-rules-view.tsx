import { DataTable } from '../../ui/data-table';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { useForms, useJpRules, type JpPolicy, type JpRules } from './api';
import { standardsMessages } from './messages';
import classes from './standards.module.css';
import { useCompetencyWords } from './use-words';

/** How each form counts, and what a year asks of each kind of employee. */
export function JpRulesView() {
  const rules = useJpRules();
  return <QueryState query={rules}>{(data) => <Rules rules={data} />}</QueryState>;
}

function Rules({ rules }: { rules: JpRules }) {
  const words = useMessages(standardsMessages);
  const { language } = useLanguage();
  const { name } = useCompetencyWords();
  const forms = new Map(useForms().data?.items.map((form) => [form.id, name(form)]));
  const { counted, cap } = useRuleWords();
  return (
    <>
      <Section title={words.duties}>
        <DataTable
          caption={words.duties}
          rows={rules.duties}
          rowKey={(row) => row.employeeKind}
          empty={null}
          columns={[
            { key: 'kind', header: words.kind, primary: true, cell: (row) => row.employeeKind.replaceAll('_', ' ') },
            {
              key: 'duty',
              header: words.duty,
              cell: ({ minJp, maxJp }) => (minJp !== null ? words.atLeast(minJp) : maxJp !== null ? words.atMost(maxJp) : words.noDuty),
            },
            { key: 'basis', header: words.basis, cell: (row) => (row.basis === 'UNKNOWN' ? words.unknownBasis : row.basis) },
          ]}
        />
      </Section>
      <Section title={words.conversion}>
        <p className={classes.quiet}>{words.policyNote}</p>
        <DataTable
          caption={words.conversion}
          rows={rules.policies.filter((policy) => forms.has(policy.formId))}
          rowKey={(row) => row.id}
          empty={null}
          columns={[
            { key: 'form', header: words.form, primary: true, cell: (row) => forms.get(row.formId) },
            { key: 'counted', header: words.counted, cell: counted },
            { key: 'cap', header: words.cap, cell: cap },
            { key: 'since', header: words.since, cell: (row) => `${row.version}, ${formatDate(row.validFrom, language, 'short')}` },
          ]}
        />
      </Section>
    </>
  );
}

function useRuleWords() {
  const words = useMessages(standardsMessages);
  const { language } = useLanguage();
  const number = (value: number | null) => formatNumber(value ?? 0, language);
  const units = { MINUTES: '', DAY: words.day, SESSION: words.session, OCCASION: words.occasion, SEMESTER: words.semester };
  return {
    counted: ({ unit, minutesPerJp, national }: JpPolicy) =>
      unit === 'MINUTES' ? words.real(number(minutesPerJp)) : words.perUnit(number(national.jpPerUnit), units[unit]),
    cap: ({ national, unitsPerMonth }: JpPolicy) =>
      national.dailyCap !== null ? words.perDay(number(national.dailyCap)) : unitsPerMonth !== null ? words.perMonth(number(unitsPerMonth)) : words.noCap,
  };
}
