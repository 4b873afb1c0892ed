import { useState } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { SearchField } from '../../ui/search-field';
import { useDictionary, type Competency } from './api';
import { standardsMessages } from './messages';
import { useCompetencyWords } from './use-words';

/** Every competency of the agency; the list is short, so it is searched here. */
export function Dictionary() {
  const words = useMessages(standardsMessages);
  const { name, group } = useCompetencyWords();
  const [search, setSearch] = useState('');
  const dictionary = useDictionary();
  const hits = (competency: Competency) =>
    `${competency.code} ${competency.nameId} ${competency.nameEn}`.toLowerCase().includes(search.trim().toLowerCase());
  return (
    <>
      <SearchField label={words.search} value={search} onSearch={setSearch} />
      <QueryState query={dictionary}>
        {({ items }) => (
          <DataTable
            caption={words.dictionary}
            rows={items.filter(hits)}
            rowKey={(row) => row.id}
            empty={<EmptyState text={words.noHit} />}
            columns={[
              {
                key: 'name',
                header: words.competency,
                primary: true,
                cell: (row) => <Link to={pathTo(paths.competency, { competencyId: row.id })}>{name(row)}</Link>,
              },
              { key: 'code', header: words.code, cell: (row) => row.code },
              { key: 'group', header: words.group, cell: (row) => group(row.group) },
            ]}
          />
        )}
      </QueryState>
    </>
  );
}
