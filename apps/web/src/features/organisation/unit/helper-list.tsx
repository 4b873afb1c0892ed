import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId } from '../../../api-clients';
import { useCan } from '../../../session/me';
import { useToday } from '../../../session/today';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { useFields } from '../../../ui/use-fields';
import { EmployeePicker } from '../employee-picker';
import { organisationMessages } from '../messages';
import classes from '../organisation.module.css';
import { useEndHelper, useNameHelper } from './api';
import type { UnitCard } from './api';
import { DatedList, EndRowDialog } from './dated-list';
import { unitMessages } from './messages';

/** Whom the people of the unit may ask. */
export function HelperList({ unit }: { unit: UnitCard }) {
  const words = useMessages(unitMessages);
  const mayName = useCan('organisation.helper.manage') && !unit.validTo;
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<UnitCard['helpers'][number] | null>(null);
  const end = useEndHelper(unit.id, ending?.id ?? '');
  return (
    <Section title={words.helpers} actions={mayName && <Button variant="default" onClick={() => setAdding(true)}>{words.addHelper}</Button>}>
      <p>{words.helpersLead}</p>
      {unit.helpers.length === 0 ? <p>{words.noHelpers}</p> : (
        <DatedList
          rows={unit.helpers}
          describe={({ employeeId, displayName, contact }) => <><Link to={pathTo(paths.employee, { employeeId })}>{displayName}</Link> · {contact}</>}
          onEnd={mayName ? setEnding : null}
          endOf={words.endHelperOf}
        />
      )}
      <Dialog title={words.addHelperOf(unit.name)} open={adding} onClose={() => setAdding(false)}>
        <HelperForm unitId={unit.id} onClose={() => setAdding(false)} />
      </Dialog>
      <EndRowDialog title={words.endHelperOf(ending?.displayName ?? '')} lead={words.endHelperLead} label={words.endHelperFrom} open={ending !== null} end={end} onClose={() => setEnding(null)} />
    </Section>
  );
}

function HelperForm({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const words = useMessages(unitMessages);
  const { to: endLabel } = useMessages(organisationMessages);
  const notify = useNotify();
  const [id] = useState(newId);
  const name = useNameHelper(unitId);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const fields = useFields({ contact: '', from: useToday(), to: '' }, name.error);
  const { contact, from, to } = fields.values;
  const submit = () => person && name.mutate({ id, employeeId: person.id, contact, from, to: to || null }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <div className={classes.fields}>
      <EmployeePicker chosen={person} onChoose={setPerson} />
      <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
        <TextInput label={words.contact} description={words.contactHint} required maxLength={120} {...fields.text('contact')} />
        <div className={classes.pair}>
          <TextInput label={words.from} type="date" required {...fields.text('from')} />
          <TextInput label={endLabel} type="date" {...fields.text('to')} />
        </div>
        <InlineError error={name.error} />
        <Button type="submit" disabled={!person} loading={name.isPending}>{words.addHelper}</Button>
      </form>
    </div>
  );
}
