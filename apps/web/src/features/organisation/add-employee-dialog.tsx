import { Button, NativeSelect, TextInput } from '@mantine/core';
import { EMPLOYEE_KINDS } from '@piawai/domain/organisation/rules';
import type { EmployeeKind } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { useToday } from '../../session/today';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { paths, pathTo } from '../../ui/paths';
import { useFields } from '../../ui/use-fields';
import { useAddEmployee } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';
import { PositionField } from './position-field';
import { UnitField } from './unit-field';

export function AddEmployeeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages(organisationMessages);
  return (
    <Dialog title={words.addEmployee} open={open} onClose={onClose}>
      <AddEmployeeForm />
    </Dialog>
  );
}

function AddEmployeeForm() {
  const words = useMessages(organisationMessages);
  const navigate = useNavigate();
  const notify = useNotify();
  const [id] = useState(newId);
  const add = useAddEmployee();
  const fields = useFields(
    { nip: '', fullName: '', frontTitle: '', backTitle: '', kind: 'PNS' as EmployeeKind, rankGrade: '', unitId: '', positionId: '', from: useToday() },
    add.error,
  );
  const { values } = fields;
  const submit = () =>
    add.mutate(
      { id, ...values, rankGrade: values.rankGrade || null, positionId: values.positionId || null },
      { onSuccess: () => (notify(words.added), void navigate(pathTo(paths.employee, { employeeId: id }))) },
    );
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.nip} description={words.nipHint} required inputMode="numeric" {...fields.text('nip')} />
      <TextInput label={words.fullName} required maxLength={200} {...fields.text('fullName')} />
      <div className={classes.pair}>
        <TextInput label={words.frontTitle} maxLength={60} {...fields.text('frontTitle')} />
        <TextInput label={words.backTitle} maxLength={100} {...fields.text('backTitle')} />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={words.kind}
          value={values.kind}
          onChange={(event) => fields.set('kind', event.currentTarget.value as EmployeeKind)}
          data={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: words.kindName(kind) }))}
        />
        <TextInput label={words.grade} description={words.gradeHint} {...fields.text('rankGrade')} />
      </div>
      <UnitField label={words.unit} none={words.chooseUnit} required value={values.unitId} error={fields.problemOf('unitId')} onChoose={(unitId) => fields.set('unitId', unitId)} />
      <PositionField value={values.positionId} onChoose={(positionId) => fields.set('positionId', positionId)} />
      <TextInput label={words.from} type="date" required {...fields.text('from')} />
      <InlineError error={add.error} />
      <Button type="submit" loading={add.isPending}>{words.addEmployee}</Button>
    </form>
  );
}
