import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CourseSchema } from '../../api-clients';
import { useCan } from '../../session/me';
import { useToday } from '../../session/today';
import { ConfirmDialog, Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useFields } from '../../ui/use-fields';
import { useNameSupervisor, useSupervision } from './api';
import type { EmployeeCard } from './api';
import { EmployeePicker } from './employee-picker';
import { organisationMessages } from './messages';
import classes from './organisation.module.css';

/** Who leads the person on a day, and why; the naming of somebody else. */
export function SupervisionSection({ card }: { card: EmployeeCard }) {
  const words = useMessages(organisationMessages);
  const today = useToday();
  const [on, setOn] = useState(today);
  const [deed, setDeed] = useState<'name' | 'end' | null>(null);
  const query = useSupervision(card.id, on);
  const mayManage = useCan('organisation.employee.manage') && card.unitId !== null;
  const close = () => setDeed(null);
  return (
    <Section
      title={words.supervisor}
      actions={mayManage && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setDeed('name')}>{words.nameSupervisor}</Button>
          {query.data?.supervisor?.by === 'NAMED' && <Button variant="default" onClick={() => setDeed('end')}>{words.endNamed}</Button>}
        </div>
      )}
    >
      <div className={classes.filters}>
        <TextInput label={words.supervisionOn} type="date" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      </div>
      <QueryState query={query}>{(data) => <Answer data={data} />}</QueryState>
      <Dialog title={words.nameSupervisorTitle} open={deed === 'name'} onClose={close}><NameForm employeeId={card.id} onClose={close} /></Dialog>
      <EndDialog employeeId={card.id} open={deed === 'end'} onClose={close} />
    </Section>
  );
}

const Person = ({ employeeId, displayName }: { employeeId: string; displayName: string }) => (
  <Link to={pathTo(paths.employee, { employeeId })}>{displayName}</Link>
);

function Answer({ data: { supervisor, named } }: { data: CourseSchema<'SupervisionDto'> }) {
  const words = useMessages(organisationMessages);
  const { language } = useLanguage();
  const date = (value: string) => formatDate(value, language, 'long');
  return (
    <>
      {supervisor ? (
        <p role="status" className={classes.answer}>
          <strong><Person {...supervisor} /></strong>
          <small>
            {[
              words.supervisionWhy(supervisor.by === 'NAMED' ? 'NAMED' : words.capacityName(supervisor.by), supervisor.unitName, supervisor.above),
              supervisor.to && words.supervisionUntil(date(supervisor.to)),
              supervisor.reason && words.supervisionReason(supervisor.reason),
            ].filter(Boolean).join(' · ')}
          </small>
        </p>
      ) : <p role="status">{words.nobodyLeads}</p>}
      {named.length > 0 && (
        <details>
          <summary>{words.namedBefore}</summary>
          <ul className={classes.history}>
            {named.map((each) => (
              <li key={each.from}>
                <Person {...each} />
                <small>{[words.until(date(each.from), each.to && date(each.to)), each.reason].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface DeedProps {
  readonly employeeId: string;
  readonly onClose: () => void;
}

function NameForm({ employeeId, onClose }: DeedProps) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const name = useNameSupervisor(employeeId);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const fields = useFields({ from: useToday(), to: '', reason: '' }, name.error);
  const { from, to, reason } = fields.values;
  const submit = () =>
    person && name.mutate({ supervisorId: person.id, from, to: to || null, reason: reason.trim() || null }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <div className={classes.fields}>
      <p>{words.nameSupervisorLead}</p>
      <EmployeePicker chosen={person} onChoose={setPerson} />
      <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
        <Textarea label={words.supervisionReasonField} required maxLength={500} autosize minRows={2} {...fields.text('reason')} />
        <div className={classes.pair}>
          <TextInput label={words.from} type="date" required {...fields.text('from')} />
          <TextInput label={words.to} type="date" {...fields.text('to')} />
        </div>
        <InlineError error={name.error} />
        <Button type="submit" disabled={!person} loading={name.isPending}>{words.nameSupervisor}</Button>
      </form>
    </div>
  );
}

function EndDialog({ employeeId, open, onClose }: DeedProps & { open: boolean }) {
  const words = useMessages(organisationMessages);
  const notify = useNotify();
  const end = useNameSupervisor(employeeId);
  const [from, setFrom] = useState(useToday());
  const confirm = () => end.mutate({ supervisorId: null, from, to: null, reason: null }, { onSuccess: () => (notify(words.saved), onClose()) });
  return (
    <ConfirmDialog title={words.endNamedTitle} confirm={words.endNamed} open={open} pending={end.isPending} error={end.error} onClose={onClose} onConfirm={confirm}>
      <div className={classes.fields}>
        <p>{words.endNamedLead}</p>
        <TextInput label={words.endNamedFrom} type="date" required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </div>
    </ConfirmDialog>
  );
}
