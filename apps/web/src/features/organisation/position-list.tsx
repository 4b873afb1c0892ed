import { Button, NativeSelect, TextInput } from '@mantine/core';
import { POSITION_GROUPS } from '@piawai/domain/organisation/rules';
import type { PositionGroup } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId } from '../../api-clients';
import { useCan } from '../../session/me';
import { DataTable } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { NumberText } from '../../ui/texts';
import { useFields } from '../../ui/use-fields';
import { useAddPosition, usePositions } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';

/** The posts of the agency; files and standards name them by code. */
export function PositionList() {
  const words = useMessages(organisationMessages);
  const [adding, setAdding] = useState(false);
  const query = usePositions();
  const mayManage = useCan('organisation.unit.manage');
  return (
    <Section title={words.positions} actions={
        mayManage && (
          <>
            <Button component={Link} variant="default" to={pathTo(paths.structureSheet, { kind: 'jabatan' })}>{words.uploadPositions}</Button>
            <Button variant="default" onClick={() => setAdding(true)}>{words.addPosition}</Button>
          </>
        )
      }
    >
      <QueryState query={query}>
        {({ items }) => (
          <DataTable
            caption={words.positions}
            rows={items}
            rowKey={({ id }) => id}
            empty={<EmptyState text={words.noPositions} />}
            columns={[
              { key: 'name', header: words.positionName, primary: true, cell: ({ name }) => name },
              { key: 'code', header: words.code, cell: ({ code }) => code },
              { key: 'group', header: words.positionGroup, cell: ({ positionGroup }) => POSITION_GROUPS[positionGroup] },
              { key: 'holders', header: words.holders, align: 'end', cell: ({ holders }) => <NumberText value={holders} /> },
            ]}
          />
        )}
      </QueryState>
      <Dialog title={words.addPosition} open={adding} onClose={() => setAdding(false)}>
        <AddForm onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const [id] = useState(newId);
  const add = useAddPosition();
  const fields = useFields({ code: '', name: '', positionGroup: 'PELAKSANA' as PositionGroup }, add.error);
  const submit = () => add.mutate({ id, ...fields.values }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.positionName} required maxLength={200} {...fields.text('name')} />
      <TextInput label={words.code} required maxLength={40} {...fields.text('code')} />
      <NativeSelect
        label={words.positionGroup}
        value={fields.values.positionGroup}
        onChange={(event) => fields.set('positionGroup', event.currentTarget.value as PositionGroup)}
        data={Object.entries(POSITION_GROUPS).map(([value, label]) => ({ value, label }))}
      />
      <InlineError error={add.error} />
      <Button type="submit" loading={add.isPending}>{words.addPosition}</Button>
    </form>
  );
}
