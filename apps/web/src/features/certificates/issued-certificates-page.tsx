import { Button, NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { Badge } from '../../ui/badge';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText, EmployeeName, SlashedText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { certificateListPath, type CertificateRow } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { useStandingWords, useStateWords } from './state-words';

const isSignature = (chosen: string): boolean => chosen === 'WAITING' || chosen === 'SIGNED';

/** Certificates of the people in one's reach; search, state and, from the dashboard, year and unit live in the address. */
export function IssuedCertificatesPage() {
  const words = useMessages(certificateMessages);
  const states = useStateWords();
  const standing = useStandingWords();
  const [address, setAddress] = useSearchParams();
  const search = address.get('q') ?? '';
  const state = address.get('status') ?? '';
  const year = address.get('tahun') ?? '';
  const unitId = address.get('unit') ?? '';
  const filters = { search, year, unitId, ...(isSignature(state) ? { state: 'ISSUED', signature: state } : { state }) };
  const { query, rows, more } = useKeysetList<CertificateRow>(certificateListPath.all, filters);
  const show = (q: string, status: string, place = { ...(year && { tahun: year }), ...(unitId && { unit: unitId }) }) =>
    setAddress({ ...(q && { q }), ...(status && { status }), ...place }, { replace: true });
  return (
    <Page title={words.issuedTitle} lead={words.issuedLead} actions={<CopyNames<CertificateRow> title={words.issuedTitle} path={certificateListPath.all} filters={filters} nameOf={({ holderName }) => holderName} />}>
      <div className={classes.filters}>
        <SearchField label={words.search} value={search} onSearch={(q) => show(q, state)} />
        <NativeSelect
          label={words.state}
          value={state}
          onChange={(event) => show(search, event.currentTarget.value)}
          data={[{ value: '', label: words.allStates }, ...Object.entries(states).map(([value, { label }]) => ({ value, label })), { value: 'WAITING', label: words.waitingSignature }, { value: 'SIGNED', label: words.signed }]}
        />
      </div>
      {(year || unitId) && (
        <p className={classes.quiet}>
          {words.narrowed(year)} <Button variant="subtle" size="compact-sm" onClick={() => show(search, state, {})}>{words.notNarrowed}</Button>
        </p>
      )}
      {rows ? (
        <DataTable
          caption={words.issuedTitle}
          rows={rows}
          rowKey={(row) => row.id}
          more={more}
          empty={<EmptyState text={words.noMatch} />}
          columns={[
            { key: 'holder', header: words.holder, primary: true, cell: (row) => <EmployeeName name={row.holderName} {...(row.nip ? { nip: row.nip } : {})} /> },
            { key: 'course', header: words.course, cell: (row) => row.courseTitle },
            { key: 'number', header: words.number, cell: (row) => <Link to={pathTo(paths.certificate, { certificateId: row.id })}><SlashedText text={row.number} /></Link> },
            { key: 'date', header: words.date, cell: (row) => <DateText value={row.issuedOn} style="short" /> },
            { key: 'state', header: words.state, cell: (row) => <Badge tone={standing(row).tone}>{standing(row).label}</Badge> },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
    </Page>
  );
}
