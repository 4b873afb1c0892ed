import { Button, NativeSelect, TextInput } from '@mantine/core';
import { HEAD_CAPACITIES, UNIT_KINDS } from '@piawai/domain/organisation/rules';
import type { HeadCapacity } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { useToday } from '../../session/today';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import { useAddUnit, useChangeUnit, useSetHead } from './api';
import type { UnitNode } from './api';
import { EmployeePicker } from './employee-picker';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';

type ChangeableUnit = Pick<UnitNode, 'id' | 'name' | 'code' | 'kind' | 'revision' | 'head'>;

export interface UnitDeed {
  readonly kind: 'add' | 'change' | 'head';
  readonly unit: ChangeableUnit;
}

interface FormProps {
  readonly unit: ChangeableUnit;
  readonly onClose: () => void;
}

const KINDS = Object.entries(UNIT_KINDS)
  .filter(([kind]) => kind !== 'INSTALLATION' && kind !== 'AGENCY')
  .map(([value, label]) => ({ value, label }));

/** What can be done with one unit; one dialog at a time. */
export function UnitDialogs({ deed, onClose }: { deed: UnitDeed | null; onClose: () => void }) {
  const words = useMessages(organisationMessages);
  const name = deed?.unit.name ?? '';
  const titles = { add: words.addBelow(name), change: words.changeUnitOf(name), head: words.setHeadOf(name) };
  const Form = deed && { add: AddForm, change: ChangeForm, head: HeadForm }[deed.kind];
  return (
    <Dialog title={deed ? titles[deed.kind] : ''} open={deed !== null} onClose={onClose}>
      {deed && Form && <Form unit={deed.unit} onClose={onClose} />}
    </Dialog>
  );
}

function AddForm({ unit, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const [id] = useState(newId);
  const add = useAddUnit();
  const fields = useFields({ code: '', name: '', kind: 'BIDANG', from: useToday() }, add.error);
  const submit = () => add.mutate({ id, parentId: unit.id, ...fields.values }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.unitName} required maxLength={200} {...fields.text('name')} />
      <div className={classes.pair}>
        <TextInput label={words.code} required maxLength={40} {...fields.text('code')} />
        <NativeSelect label={words.unitKind} value={fields.values.kind} onChange={(event) => fields.set('kind', event.currentTarget.value)} data={KINDS} />
      </div>
      <TextInput label={words.from} type="date" required {...fields.text('from')} />
      <InlineError error={add.error} />
      <Button type="submit" loading={add.isPending}>{words.addUnit}</Button>
    </form>
  );
}

function ChangeForm({ unit, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const change = useChangeUnit(unit.id);
  const fields = useFields<{ code: string; name: string; kind: string; from: string }>({ code: unit.code, name: unit.name, kind: unit.kind, from: useToday() }, change.error);
  const submit = () => change.mutate({ revision: unit.revision, ...fields.values }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.unitName} required maxLength={200} {...fields.text('name')} />
      <div className={classes.pair}>
        <TextInput label={words.code} required maxLength={40} {...fields.text('code')} />
        <NativeSelect label={words.unitKind} value={fields.values.kind} onChange={(event) => fields.set('kind', event.currentTarget.value)} data={KINDS} />
      </div>
      <TextInput label={words.from} description={words.nameFromHint} type="date" required {...fields.text('from')} />
      <InlineError error={change.error} />
      <Button type="submit" loading={change.isPending}>{words.save}</Button>
    </form>
  );
}

function HeadForm({ unit, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const setHead = useSetHead(unit.id);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const fields = useFields({ capacity: 'HEAD' as HeadCapacity, from: useToday(), to: '' }, setHead.error);
  const save = (employeeId: string | null) =>
    setHead.mutate({ employeeId, ...fields.values, to: fields.values.to || null }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <div className={classes.fields}>
      <EmployeePicker chosen={person} onChoose={setPerson} />
      <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), person && save(person.id))}>
        <NativeSelect
          label={words.capacity}
          value={fields.values.capacity}
          onChange={(event) => fields.set('capacity', event.currentTarget.value as HeadCapacity)}
          data={HEAD_CAPACITIES.map((capacity) => ({ value: capacity, label: words.capacityName(capacity) }))}
        />
        <div className={classes.pair}>
          <TextInput label={words.from} type="date" required {...fields.text('from')} />
          <TextInput label={words.to} type="date" {...fields.text('to')} />
        </div>
        <InlineError error={setHead.error} />
        <div className={classes.actions}>
          <Button type="submit" disabled={!person} loading={setHead.isPending}>{words.setHead}</Button>
          {unit.head && <Button variant="default" onClick={() => save(null)}>{words.vacant}</Button>}
        </div>
      </form>
    </div>
  );
}
