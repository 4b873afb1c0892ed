import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '../../session/me';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useStandard } from './api';
import { standardsMessages } from './messages';
import { StandardForm } from './standard-form';
import { useCompetencyWords } from './use-words';

/** What a position asks for; an admin of the agency may decide it anew. */
export function PositionStandardPage() {
  const words = useMessages(standardsMessages);
  const { language } = useLanguage();
  const { name, group } = useCompetencyWords();
  const { positionId = '' } = useParams();
  const standard = useStandard(positionId);
  const mayChange = useCan('standards.standard.manage');
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={standard.data?.name ?? words.standardOf}
      lead={standard.data && words.standardOn(formatDate(standard.data.on, language, 'long'))}
      breadcrumb={[
        { label: words.title, to: paths.standards },
        { label: words.positions, to: `${paths.standards}?bagian=jabatan` },
      ]}
      actions={mayChange && !changing && <Button onClick={() => setChanging(true)}>{words.change}</Button>}
    >
      <QueryState query={standard}>
        {({ items, on }) =>
          changing ? (
            <StandardForm positionId={positionId} today={on} standard={items} onClose={() => setChanging(false)} />
          ) : (
            <DataTable
              caption={words.standardOf}
              rows={items}
              rowKey={(row) => row.competencyId}
              empty={<EmptyState text={words.noStandard} />}
              columns={[
                { key: 'name', header: words.competency, primary: true, cell: name },
                { key: 'code', header: words.code, cell: (row) => row.code },
                { key: 'group', header: words.group, cell: (row) => group(row.group) },
                { key: 'level', header: words.level, align: 'end', cell: (row) => row.level },
              ]}
            />
          )
        }
      </QueryState>
    </Page>
  );
}
