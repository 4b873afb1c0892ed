import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { useYearRecord, type Whose } from './api';
import { competencyMessages } from './messages';
import { RecordFiles } from './record-files';
import { Timeline } from './timeline';
import { YearSummary } from './year-summary';

interface RecordViewProps {
  readonly whose: Whose;
  readonly title: string;
  /** Beside the choice of the year. */
  readonly actions?: ReactNode;
}

/** A year of somebody's record; the year lives in the address. */
export function RecordView({ whose, title, actions }: RecordViewProps) {
  const words = useMessages(competencyMessages);
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get('tahun')) || null;
  const record = useYearRecord(whose, asked);
  const years = record.data?.years ?? [];
  const choice = (
    <NativeSelect
      aria-label={words.year}
      w="6.5rem"
      value={record.data?.year}
      data={years.map(String)}
      onChange={(event) => setQuery({ tahun: event.currentTarget.value }, { replace: true })}
    />
  );
  return (
    <Page
      title={title}
      lead={whose !== 'me' && record.data?.personName}
      actions={
        <>
          {years.length > 1 && choice}
          {actions}
        </>
      }
    >
      <QueryState query={record} skeleton={<TextSkeleton lines={6} />}>
        {(data) => (
          <>
            <YearSummary record={data} own={whose === 'me'} />
            <Timeline whose={whose} year={data.year} />
            <RecordFiles whose={whose} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
