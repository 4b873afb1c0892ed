import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { KINDS, STATES, useCourseChoices, useUnitChoices } from './api';
import type { ReportFilter } from './api';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

interface ReportFiltersProps {
  readonly filter: ReportFilter;
  readonly onSet: (name: keyof ReportFilter, value: string | null) => void;
  /** Null when nothing is narrowed. */
  readonly onClear: (() => void) | null;
}

/** What the report is narrowed to; folded away on a phone until it is needed. */
export function ReportFilters({ filter, onSet, onClear }: ReportFiltersProps) {
  const words = useMessages(reportingMessages);
  const units = useUnitChoices().data?.items ?? [];
  return (
    <details className={classes.fold} open={onClear !== null || window.matchMedia('(min-width: 48rem)').matches}>
      <summary>{words.filters}</summary>
      <div className={classes.filters}>
        <NativeSelect
          label={words.state}
          value={filter.state}
          data={STATES.map((value) => ({ value, label: words[value] }))}
          onChange={(event) => onSet('state', event.currentTarget.value)}
        />
        {units.length > 0 && (
          <NativeSelect
            label={words.unit}
            value={filter.unitId ?? ''}
            data={[{ value: '', label: words.allUnits }, ...units.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}` }))]}
            onChange={(event) => onSet('unitId', event.currentTarget.value)}
          />
        )}
        <CourseSelect value={filter.courseId} onChoose={(value) => onSet('courseId', value)} />
        <TextInput type="date" label={words.from} value={filter.from ?? ''} onChange={(event) => onSet('from', event.currentTarget.value)} />
        <TextInput type="date" label={words.to} value={filter.to ?? ''} onChange={(event) => onSet('to', event.currentTarget.value)} />
        <NativeSelect
          label={words.kind}
          value={filter.employeeKind ?? ''}
          data={[{ value: '', label: words.allKinds }, ...KINDS.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => onSet('employeeKind', event.currentTarget.value)}
        />
        {onClear && (
          <Button variant="default" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </div>
    </details>
  );
}

function CourseSelect({ value, onChoose }: { value: string | undefined; onChoose: (value: string | null) => void }) {
  const words = useMessages(reportingMessages);
  const [search, setSearch] = useState('');
  const courses = useCourseChoices(search).data?.items ?? [];
  return (
    <Select
      label={words.course}
      placeholder={words.allCourses}
      searchable
      clearable
      value={value ?? null}
      data={courses.map(({ id, code, title }) => ({ value: id, label: `${title} (${code})` }))}
      // The service has searched already; what was chosen stays in the list.
      filter={({ options }) => options}
      onSearchChange={(typed) => setSearch(courses.some(({ code, title }) => typed === `${title} (${code})`) ? '' : typed)}
      onChange={onChoose}
    />
  );
}
