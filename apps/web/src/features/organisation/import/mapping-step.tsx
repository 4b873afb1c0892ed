import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IMPORT_FIELDS, missingFields } from '@piawai/domain/organisation/rules';
import type { ImportField } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from '../organisation.module.css';
import { useMapColumns } from './api';
import type { EmployeeImport } from './api';
import { importMessages } from './messages';

const FIELDS = Object.keys(IMPORT_FIELDS) as ImportField[];

/** What each field of an employee is called in the file; guessed, and to be checked. */
export function MappingStep({ job, onDone }: { job: EmployeeImport; onDone: () => void }) {
  const words = useMessages(importMessages);
  const [mapping, setMapping] = useState(job.mapping);
  const [effectiveOn, setEffectiveOn] = useState(job.effectiveOn);
  const check = useMapColumns(job.id);
  const missing = missingFields(mapping);
  const choose = (field: ImportField, value: string) => {
    const column = value === '' ? undefined : Number(value);
    setMapping((before) => Object.fromEntries(FIELDS.flatMap((name) => {
      const now = name === field ? column : before[name] === column ? undefined : before[name];
      return now === undefined ? [] : [[name, now]];
    })));
  };
  const example = (field: ImportField): string | undefined => {
    const column = mapping[field];
    if (column === undefined) return undefined;
    const text = job.sample.map((row) => row[column]).find((cell) => cell);
    return text ? words.example(text) : words.noExample;
  };
  return (
    <Section title={words.mapTitle}>
      <p>{words.mapLead}</p>
      <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), check.mutate({ mapping: { ...mapping } as Record<string, number>, effectiveOn }, { onSuccess: onDone }))}>
        <div className={classes.pair}>
          {FIELDS.map((field) => (
            <NativeSelect
              key={field}
              label={IMPORT_FIELDS[field].label}
              required={IMPORT_FIELDS[field].required}
              description={example(field)}
              value={String(mapping[field] ?? '')}
              onChange={(event) => choose(field, event.currentTarget.value)}
              data={[{ value: '', label: words.notRead }, ...job.headers.map((header, at) => ({ value: String(at), label: header || `(${at + 1})` }))]}
            />
          ))}
        </div>
        <TextInput label={words.effectiveOn} description={words.effectiveHint} type="date" required value={effectiveOn} onChange={(event) => setEffectiveOn(event.currentTarget.value)} />
        {missing.length > 0 && <p role="status">{words.missing(missing.map((field) => IMPORT_FIELDS[field].label).join(', '))}</p>}
        <InlineError error={check.error} />
        <div className={classes.actions}>
          <Button type="submit" disabled={missing.length > 0} loading={check.isPending}>{words.check}</Button>
        </div>
      </form>
    </Section>
  );
}
