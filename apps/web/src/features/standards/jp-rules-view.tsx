import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../session/me';
import { DataTable } from '../../ui/data-table';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { AddDuty } from './add-duty';
import { AddJpPolicy } from './add-jp-policy';
import { useForms, useJpRules, type JpPolicy, type JpRules } from './api';
import { standardsMessages } from './messages';
import { ruleMessages } from './rule.messages';
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
  const mayChange = useCan('standards.standard.manage');
  const adding = useMessages(ruleMessages);
  const [form, setForm] = useState<'duty' | 'policy' | null>(null);
  const close = () => setForm(null);
  const opener = (which: 'duty' | 'policy', label: string) =>
    mayChange && (
      <Button variant="default" onClick={() => setForm(which)}>
        {label}
      </Button>
    );
  return (
    <>
      <Section title={words.duties} actions={opener('duty', adding.addDuty)}>
        <DataTable
          caption={words.duties}
          rows={rules.duties}
          rowKey={(row) => row.employeeKind}
          empty={null}
          columns={[
            { key: 'kind', header: words.kind, primary: true, cell: (row) => row.employeeKind === 'PPPK_PARUH_WAKTU' ? words.partTime : row.employeeKind },
            {
              key: 'duty',
              header: words.duty,
              cell: ({ minJp, maxJp }) => (minJp !== null ? words.atLeast(minJp) : maxJp !== null ? words.atMost(maxJp) : words.noDuty),
            },
            { key: 'basis', header: words.basis, cell: (row) => (row.basis === 'UNKNOWN' ? words.unknownBasis : row.basis) },
          ]}
        />
      </Section>
      <Section title={words.conversion} actions={opener('policy', adding.addPolicy)}>
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
      <AddDuty open={form === 'duty'} onClose={close} />
      <AddJpPolicy open={form === 'policy'} onClose={close} />
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
