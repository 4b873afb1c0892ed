import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { EMPLOYEE_KINDS } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../../api-clients';
import { useCan } from '../../session/me';
import { ChoiceField } from '../../ui/choice-field';
import { CopyNames } from '../../ui/copy-names';
import { DataTable } from '../../ui/data-table';
import type { Sort } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { SearchField } from '../../ui/search-field';
import { ListSkeleton } from '../../ui/skeletons';
import { EmployeeName } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { AddEmployeeDialog } from './add-employee-dialog';
import { EMPLOYEES } from './api';
import type { EmployeeLine } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';
import { PositionField } from './position-field';
import { UnitField } from './unit-field';

/** The people within the caller's reach. */
export function EmployeesPage() {
  const words = useMessages(organisationMessages);
  const mayManage = useCan('organisation.employee.manage');
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useSearchParams();
  const of = (name: string) => address.get(name) ?? '';
  const [search, unitId, ended] = [of('q'), of('unit'), of('berakhir') === '1'];
  const sort: Sort = { key: of('urut').replace('-', '') || 'name', descending: of('urut').startsWith('-') };
  const filter = {
    search: search || null, unitId: unitId || null, ended: ended || null, kind: of('status') || null, positionId: of('jabatan') || null,
    withoutSupervisor: of('tanpa-atasan') === '1' || null, sort: of('urut') || null,
  };
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(address);
    if (value) next.set(name, value);
    else next.delete(name);
    setAddress(next, { replace: true });
  };
  const { query, rows, more } = useKeysetList<EmployeeLine>(EMPLOYEES, filter);
  const filtered = [...address.keys()].some((name) => name !== 'urut' && name !== 'berakhir');
  const importLink = (
    <Button variant="default" component={Link} to={paths.imports}>
      {words.importEmployees}
    </Button>
  );
  return (
    <Page
      title={words.employees}
      lead={words.employeesLead}
      actions={
        <>
          <Button variant="default" component="a" href={withQuery(`${EMPLOYEES}/list.csv`, filter)}>{words.download}</Button>
          <CopyNames<EmployeeLine> title={words.employees} path={EMPLOYEES} filters={filter} nameOf={({ displayName }) => displayName} />
          {mayManage && <>{importLink}<Button onClick={() => setAdding(true)}>{words.addEmployee}</Button></>}
        </>
      }
    >
      <div className={classes.filters}>
        <SearchField label={words.search} value={search} onSearch={(text) => change('q', text)} />
        <UnitField label={words.unit} none={words.allUnits} value={unitId} onChoose={(id) => change('unit', id)} />
        <ChoiceField
          label={words.who}
          value={ended ? 'ended' : 'active'}
          choices={[{ value: 'active', label: words.active }, { value: 'ended', label: words.ended }]}
          onChoose={(choice) => change('berakhir', choice === 'ended' ? '1' : '')}
        />
      </div>
      <details className={classes.more} open={['status', 'jabatan', 'tanpa-atasan'].some((name) => address.has(name))}>
        <summary>{words.moreFilters}</summary>
        <div className={classes.filters}>
          <NativeSelect
            label={words.kind}
            value={of('status')}
            onChange={(event) => change('status', event.currentTarget.value)}
            data={[{ value: '', label: words.allKinds }, ...EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: words.kindName(kind) }))]}
          />
          <PositionField none={words.allPositions} value={of('jabatan')} onChoose={(id) => change('jabatan', id)} />
          <Checkbox label={words.withoutSupervisor} checked={of('tanpa-atasan') === '1'} onChange={(event) => change('tanpa-atasan', event.currentTarget.checked ? '1' : '')} />
        </div>
      </details>
      {rows ? (
        <DataTable
          caption={words.employees}
          rows={rows}
          rowKey={({ id }) => id}
          more={more}
          sort={sort}
          onSort={({ key, descending }) => change('urut', `${descending ? '-' : ''}${key}`)}
          empty={<EmptyState text={filtered ? words.noneFound : words.none} action={!filtered && mayManage && importLink} />}
          columns={[
            {
              key: 'name', header: words.name, primary: true, sortable: true,
              cell: ({ id, displayName, nip }) => <Link to={pathTo(paths.employee, { employeeId: id })}><EmployeeName name={displayName} nip={nip} /></Link>,
            },
            { key: 'position', header: words.position, cell: ({ positionName }) => positionName ?? '–' },
            { key: 'unit', header: words.unit, sortable: true, cell: ({ unitName }) => unitName },
            { key: 'kind', header: words.kind, cell: ({ employeeKind }) => (employeeKind ? words.kindName(employeeKind) : words.left) },
            { key: 'grade', header: words.grade, cell: ({ rankGrade }) => rankGrade ?? '–' },
          ]}
        />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      <AddEmployeeDialog open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
