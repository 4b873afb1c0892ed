import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { EMPLOYEE_KINDS, POSITION_GROUPS } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { type PeopleFilter, useRemoveFilter, useSavedFilters, useSaveFilter, useUnits } from './api';
import classes from './enrolling.module.css';
import { enrollingMessages } from './messages';
import { unitChoices } from './unit-choices';

interface FilterFormProps {
  readonly pending: boolean;
  readonly error: unknown;
  readonly onChoose: (filter: PeopleFilter) => void;
}

const KIND_WORDS = { PNS: 'PNS', CPNS: 'CPNS', PPPK: 'PPPK', PPPK_PARUH_WAKTU: 'PPPK Paruh Waktu' } as const;
const NOTHING = { unitId: '', kind: '', positionGroup: '', notEnrolled: true, behind: false };
type Values = typeof NOTHING;

const filterOf = ({ unitId, kind, positionGroup, notEnrolled, behind }: Values): PeopleFilter => ({
  unitId, notEnrolled, behind, ...(kind ? { kind: kind as PeopleFilter['kind'] & string } : {}), ...(positionGroup ? { positionGroup: positionGroup as PeopleFilter['positionGroup'] & string } : {}),
});

/** The people of a unit, narrowed down; a choice can be kept under a name. */
export function FilterForm({ pending, error, onChoose }: FilterFormProps) {
  const words = useMessages(enrollingMessages);
  const units = useUnits();
  const saved = useSavedFilters();
  const [values, setValues] = useState<Values>(NOTHING);
  const [savedId, setSavedId] = useState('');
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  const take = (id: string) => {
    setSavedId(id);
    const found = saved.data?.items.find((each) => each.id === id)?.filter;
    if (found) setValues({ unitId: found.unitId, kind: found.kind ?? '', positionGroup: found.positionGroup ?? '', notEnrolled: found.notEnrolled ?? false, behind: found.behind ?? false });
  };
  const look = () => {
    setAsked(true);
    if (values.unitId) onChoose(filterOf(values));
  };
  return (
    <div className={classes.form}>
      {saved.data && saved.data.items.length > 0 && (
        <NativeSelect
          label={words.savedFilter}
          value={savedId}
          data={[{ value: '', label: words.noFilter }, ...saved.data.items.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
      )}
      <NativeSelect
        label={words.unit}
        required
        error={asked && !values.unitId ? words.unitNeeded : null}
        value={values.unitId}
        data={[{ value: '', label: words.chooseUnit }, ...(units.data ? unitChoices(units.data.items, units.data.rootId) : [])]}
        onChange={({ currentTarget }) => set({ unitId: currentTarget.value })}
      />
      <NativeSelect
        label={words.kind}
        value={values.kind}
        data={[{ value: '', label: words.allKinds }, ...EMPLOYEE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))]}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
      />
      <NativeSelect
        label={words.positionGroup}
        value={values.positionGroup}
        data={[{ value: '', label: words.allGroups }, ...Object.entries(POSITION_GROUPS).map(([value, label]) => ({ value, label }))]}
        onChange={({ currentTarget }) => set({ positionGroup: currentTarget.value })}
      />
      <Checkbox label={words.notEnrolled} checked={values.notEnrolled} onChange={({ currentTarget }) => set({ notEnrolled: currentTarget.checked })} />
      <Checkbox label={words.behind} checked={values.behind} onChange={({ currentTarget }) => set({ behind: currentTarget.checked })} />
      <InlineError error={error} />
      <div className={classes.actions}>
        <Button loading={pending} onClick={look}>{words.look}</Button>
        {savedId && <RemoveFilter id={savedId} onRemoved={() => setSavedId('')} />}
      </div>
      {values.unitId && <KeepFilter filter={filterOf(values)} />}
    </div>
  );
}

function KeepFilter({ filter }: { filter: PeopleFilter }) {
  const words = useMessages(enrollingMessages);
  const notify = useNotify();
  const save = useSaveFilter();
  const [name, setName] = useState('');
  const keep = () =>
    save.mutate({ id: newId(), name: name.trim(), filter }, {
      onSuccess: () => {
        notify(words.filterSaved);
        setName('');
      },
    });
  return (
    <details className={classes.fold}>
      <summary>{words.keepFilter}</summary>
      <div className={classes.form}>
        <TextInput label={words.filterName} maxLength={80} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <InlineError error={save.error} />
        <div><Button variant="default" disabled={!name.trim()} loading={save.isPending} onClick={keep}>{words.saveFilter}</Button></div>
      </div>
    </details>
  );
}

function RemoveFilter({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const words = useMessages(enrollingMessages);
  const notify = useNotify();
  const remove = useRemoveFilter();
  const go = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notify(words.filterRemoved);
        onRemoved();
      },
    });
  return <Button variant="subtle" loading={remove.isPending} onClick={go}>{words.removeFilter}</Button>;
}
