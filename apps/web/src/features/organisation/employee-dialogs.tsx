import { Button, NativeSelect, TextInput } from '@mantine/core';
import { EMPLOYEE_KINDS, END_REASONS, LEGAL_STANDINGS } from '@piawai/domain/organisation/rules';
import type { EmployeeKind, EndReason } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { useToday } from '../../session/today';
import { ConfirmDialog, Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import { useChangeEmployment, useChangeIdentifier, useChangePersonalData, useEndEmployee, useMoveEmployee } from './api';
import type { EmployeeCard } from './api';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';
import { PositionField } from './position-field';
import { UnitField } from './unit-field';

export type EmployeeDeed = 'change' | 'employment' | 'identifier' | 'move' | 'end';

interface FormProps {
  readonly card: EmployeeCard;
  readonly onClose: () => void;
}

/** What can be done with one person; one dialog at a time. */
export function EmployeeDialogs({ card, deed, onClose }: FormProps & { deed: EmployeeDeed | null }) {
  const words = useMessages(organisationMessages);
  return (
    <>
      <Dialog title={words.changeTitle} open={deed === 'change'} onClose={onClose}><PersonalForm card={card} onClose={onClose} /></Dialog>
      <Dialog title={words.employmentTitle} open={deed === 'employment'} onClose={onClose}><EmploymentForm card={card} onClose={onClose} /></Dialog>
      <Dialog title={words.identifierTitle} open={deed === 'identifier'} onClose={onClose}><IdentifierForm card={card} onClose={onClose} /></Dialog>
      <Dialog title={words.moveTitle} open={deed === 'move'} onClose={onClose}><MoveForm card={card} onClose={onClose} /></Dialog>
      <EndDialog card={card} open={deed === 'end'} onClose={onClose} />
    </>
  );
}

function PersonalForm({ card, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const save = useChangePersonalData(card.id);
  const fields = useFields(
    {
      fullName: card.fullName, frontTitle: card.frontTitle, backTitle: card.backTitle,
      birthPlace: card.birthPlace ?? '', birthDate: card.birthDate ?? '', sex: card.sex ?? '',
    },
    save.error,
  );
  const { birthPlace, birthDate, sex, ...names } = fields.values;
  const submit = () =>
    save.mutate(
      { revision: card.revision, ...names, birthPlace: birthPlace || null, birthDate: birthDate || null, sex: sex || null },
      { onSuccess: () => (notify(words.saved), onClose()) },
    );
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.fullName} required maxLength={200} {...fields.text('fullName')} />
      <div className={classes.pair}>
        <TextInput label={words.frontTitle} maxLength={60} {...fields.text('frontTitle')} />
        <TextInput label={words.backTitle} maxLength={100} {...fields.text('backTitle')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={words.birthPlace} maxLength={100} {...fields.text('birthPlace')} />
        <TextInput label={words.birthDate} type="date" {...fields.text('birthDate')} />
      </div>
      <NativeSelect
        label={words.sex}
        value={sex}
        onChange={(event) => fields.set('sex', event.currentTarget.value as typeof sex)}
        data={[{ value: '', label: words.unknown }, { value: 'MALE', label: words.male }, { value: 'FEMALE', label: words.female }]}
      />
      <InlineError error={save.error} />
      <Button type="submit" loading={save.isPending}>{words.save}</Button>
    </form>
  );
}

function EmploymentForm({ card, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const save = useChangeEmployment(card.id);
  const fields = useFields(
    { kind: card.employeeKind ?? ('PNS' as EmployeeKind), rankGrade: card.rankGrade ?? '', legalStanding: card.legalStanding ?? '01', nip: '', from: useToday() },
    save.error,
  );
  const { nip, rankGrade, ...rest } = fields.values;
  const submit = () =>
    save.mutate({ ...rest, rankGrade: rankGrade || null, ...(nip ? { nip } : {}) }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <NativeSelect
        label={words.kind}
        value={fields.values.kind}
        onChange={(event) => fields.set('kind', event.currentTarget.value as EmployeeKind)}
        data={EMPLOYEE_KINDS.map((kind) => ({ value: kind, label: words.kindName(kind) }))}
      />
      <TextInput label={words.grade} description={words.gradeHint} {...fields.text('rankGrade')} />
      <NativeSelect
        label={words.standing}
        value={fields.values.legalStanding}
        onChange={(event) => fields.set('legalStanding', event.currentTarget.value)}
        data={Object.entries(LEGAL_STANDINGS).map(([value, label]) => ({ value, label: `${value} ${label}` })).sort((a, b) => a.value.localeCompare(b.value))}
      />
      <TextInput label={words.newNip} description={words.nipHint} inputMode="numeric" {...fields.text('nip')} />
      <TextInput label={words.from} type="date" required {...fields.text('from')} />
      <InlineError error={save.error} />
      <Button type="submit" loading={save.isPending}>{words.save}</Button>
    </form>
  );
}

function IdentifierForm({ card, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const save = useChangeIdentifier(card.id);
  const fields = useFields({ kind: 'NIP', value: '', from: useToday() }, save.error);
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), save.mutate(fields.values, { onSuccess: () => (notify(words.saved), onClose()) }))}>
      <p>{words.identifierLead}</p>
      <NativeSelect
        label={words.identifierKind}
        value={fields.values.kind}
        onChange={(event) => fields.set('kind', event.currentTarget.value)}
        data={['NIP', 'OLD_NIP', 'SIASN'].map((value) => ({ value, label: words.identifierKindName(value) }))}
      />
      <TextInput label={words.identifierValue} required maxLength={60} {...fields.text('value')} />
      <TextInput label={words.from} type="date" required {...fields.text('from')} />
      <InlineError error={save.error} />
      <Button type="submit" loading={save.isPending}>{words.save}</Button>
    </form>
  );
}

function MoveForm({ card, onClose }: FormProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const move = useMoveEmployee(card.id);
  const fields = useFields({ unitId: card.unitId ?? '', positionId: card.positionId ?? '', from: useToday() }, move.error);
  const { unitId, positionId, from } = fields.values;
  const submit = () => move.mutate({ unitId, positionId: positionId || null, from }, { onSuccess: () => (notify(words.moved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <p>{words.moveLead}</p>
      <UnitField label={words.unit} none={words.chooseUnit} required value={unitId} error={fields.problemOf('unitId')} onChoose={(id) => fields.set('unitId', id)} />
      <PositionField value={positionId} onChoose={(id) => fields.set('positionId', id)} />
      <TextInput label={words.from} type="date" required {...fields.text('from')} />
      <InlineError error={move.error} />
      <Button type="submit" loading={move.isPending}>{words.move}</Button>
    </form>
  );
}

function EndDialog({ card, open, onClose }: FormProps & { open: boolean }) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const end = useEndEmployee(card.id);
  const [from, setFrom] = useState(useToday());
  const [reason, setReason] = useState<EndReason>('RETIRED');
  return (
    <ConfirmDialog
      title={words.endTitle}
      confirm={words.end}
      danger
      open={open}
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={() => end.mutate({ from, reason }, { onSuccess: () => (notify(words.endedDone), onClose()) })}
    >
      <div className={classes.fields}>
        <p>{words.endLead}</p>
        <NativeSelect
          label={words.endReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value as EndReason)}
          data={END_REASONS.map((value) => ({ value, label: words.endReasonName(value) }))}
        />
        <TextInput label={words.endFrom} type="date" required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </div>
    </ConfirmDialog>
  );
}
