import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api, saveFile, withQuery } from '../../api-clients';
import type { ProgressSchema } from '../../api-clients';
import { useToday } from '../../session/today';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { Stat, StatRow } from '../../ui/stat';
import classes from './reporting.module.css';
import { teachingMessages } from './teaching-messages';

type Year = ProgressSchema<'TeachingYearDto'>;

const BASE = '/api/v1/reporting/teaching';

/** One's own record of teaching, or with an employee in the address that of somebody in reach. */
export function TeachingPage() {
  const words = useMessages(teachingMessages);
  const { employeeId } = useParams();
  const [query, setQuery] = useSearchParams();
  const year = /^20\d\d$/.test(query.get('tahun') ?? '') ? query.get('tahun')! : useToday().slice(0, 4);
  const path = employeeId ? `${BASE}/people/${employeeId}` : `${BASE}/own`;
  const record = useQuery({ queryKey: ['reporting', 'teaching', path, year], queryFn: ({ signal }) => api.get<Year>(path, { year }, signal) });
  const name = record.data?.teacher.name;
  return (
    <Page
      title={words.title}
      lead={employeeId ? name && words.leadOf(name) : words.lead}
      breadcrumb={employeeId ? [{ label: words.employees, to: paths.employees }, ...(name ? [{ label: name, to: pathTo(paths.employee, { employeeId }) }] : [])] : []}
    >
      <QueryState query={record}>
        {(data) => (
          <>
            <div className={classes.filters}>
              <NativeSelect label={words.year} value={year} data={data.years.map(String)} onChange={({ currentTarget }) => setQuery({ tahun: currentTarget.value }, { replace: true })} />
            </div>
            <Record record={data} path={path} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Record({ record, path }: { record: Year; path: string }) {
  const words = useMessages(teachingMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  if (record.courses.length === 0) return <EmptyState text={words.none(String(record.year))} />;
  return (
    <>
      <StatRow>
        <Stat label={words.totalJp} value={number(record.totalJp)} />
        <Stat label={words.courses} value={number(record.courses.length)} />
        <Stat label={words.totalPeople} value={number(record.totalPeople)} />
      </StatRow>
      <DataTable
        caption={words.title}
        rows={record.courses}
        rowKey={(row) => row.courseId}
        empty={null}
        columns={[
          { key: 'course', header: words.course, primary: true, cell: (row) => row.title },
          { key: 'modules', header: words.modules, cell: (row) => row.modules.map(({ title, jp }, at) => <div key={at}>{words.module(title, number(jp))}</div>) },
          { key: 'versions', header: words.versions, cell: (row) => row.versions.join(', ') },
          { key: 'people', header: words.people, align: 'end', cell: (row) => number(row.people) },
          { key: 'jp', header: words.jp, align: 'end', cell: (row) => number(row.jp) },
        ]}
      />
      <p className={classes.small}>{words.note}</p>
      <Download path={withQuery(`${path}/record.pdf`, { year: record.year })} name={`rekaman-mengajar-${record.year}.pdf`} />
    </>
  );
}

function Download({ path, name }: { path: string; name: string }) {
  const words = useMessages(teachingMessages);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = () => {
    setPending(true);
    setError(null);
    saveFile(path, name).catch(setError).finally(() => setPending(false));
  };
  return (
    <div>
      <Button loading={pending} onClick={download}>
        {words.download}
      </Button>
      <InlineError error={error} />
    </div>
  );
}
