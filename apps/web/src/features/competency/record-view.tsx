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
  readonly breadcrumb?: readonly { readonly label: string; readonly to: string }[];
  /** Beside the choice of the year. */
  readonly actions?: ReactNode;
}

/** A year of somebody's record; the year lives in the address. */
export function RecordView({ whose, title, breadcrumb, actions }: RecordViewProps) {
  const words = useMessages(competencyMessages);
  const [query, setQuery] = useSearchParams();
  const asked = Number(query.get('tahun')) || null;
  const record = useYearRecord(whose, asked);
  const years = record.data?.years ?? [];
  return (
    <Page title={title} {...(breadcrumb ? { breadcrumb } : {})} actions={actions}>
      <QueryState query={record} skeleton={<TextSkeleton lines={6} />}>
        {(data) => (
          <>
            {years.length > 1 && (
              <NativeSelect
                label={words.year}
                w="10rem"
                value={data.year}
                data={years.map(String)}
                onChange={(event) => setQuery({ tahun: event.currentTarget.value }, { replace: true })}
              />
            )}
            <YearSummary record={data} own={whose === 'me'} />
            <Timeline whose={whose} year={data.year} />
            <RecordFiles whose={whose} />
          </>
        )}
      </QueryState>
    </Page>
  );
}
