import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CourseSchema } from '../../../api-clients';
import { useToday } from '../../../session/today';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { paths } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { TextSkeleton } from '../../../ui/skeletons';
import classes from '../organisation.module.css';
import { UnitField } from '../unit-field';
import { useEndUnit, useMovePreview, useMoveUnit } from './api';
import type { UnitCard } from './api';
import { unitMessages } from './messages';

export type PlaceDeed = 'move' | 'close';

interface DeedProps {
  readonly unit: UnitCard;
  readonly onClose: () => void;
}

/** Moving and closing a unit, each with its consequences. */
export function UnitPlaceDialogs({ unit, deed, onClose }: DeedProps & { deed: PlaceDeed | null }) {
  const words = useMessages(unitMessages);
  return (
    <>
      <Dialog title={words.move} open={deed === 'move'} onClose={onClose}><MoveForm unit={unit} onClose={onClose} /></Dialog>
      <Dialog title={words.close} open={deed === 'close'} onClose={onClose}><CloseForm unit={unit} /></Dialog>
    </>
  );
}

function MoveForm({ unit, onClose }: DeedProps) {
  const words = useMessages(unitMessages);
  const notify = useNotify();
  const [parentId, setParent] = useState('');
  const [from, setFrom] = useState(useToday());
  const preview = useMovePreview(unit.id, parentId);
  const move = useMoveUnit(unit.id);
  const submit = () => move.mutate({ parentId, from }, { onSuccess: () => (notify(words.moved), onClose()) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <p>{words.moveLead}</p>
      <UnitField label={words.newParent} none={words.choose} required value={parentId} without={unit.id} onChoose={setParent} />
      <TextInput label={words.from} type="date" required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      {parentId && <QueryState query={preview} skeleton={<TextSkeleton lines={2} />}>{(data) => <Consequences preview={data} />}</QueryState>}
      <InlineError error={move.error} />
      <Button type="submit" disabled={!preview.data} loading={move.isPending}>{words.move}</Button>
    </form>
  );
}

function Consequences({ preview: { people, units, loses, gains } }: { preview: CourseSchema<'MovePreviewDto'> }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const parts = [[words.loses, loses], [words.gains, gains]] as const;
  return (
    <div role="status" className={classes.fields}>
      <p>{words.concerns(formatNumber(people, language), formatNumber(units, language))}</p>
      {loses.length + gains.length === 0 && <p>{words.nobody}</p>}
      {parts.map(([title, who]) => who.length > 0 && (
        <div key={title}>
          <strong>{title}</strong>
          <ul className={classes.history}>
            {who.map(({ name, role, unitName }) => (
              <li key={`${name}${role}${unitName}`}>
                {name}
                <small>{words.over(words.roleName(role), unitName)}</small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function CloseForm({ unit }: { unit: UnitCard }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const navigate = useNavigate();
  const [moveTo, setMoveTo] = useState('');
  const [from, setFrom] = useState(useToday());
  const end = useEndUnit(unit.id);
  const inUse = unit.members + unit.children.length > 0;
  const submit = () => end.mutate({ from, moveTo: moveTo || null }, { onSuccess: () => (notify(words.closed), void navigate(paths.units)) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <p>{words.closeLead}</p>
      {inUse && <p role="status">{words.stillIn(formatNumber(unit.members, language), formatNumber(unit.children.length, language))}</p>}
      {inUse && <UnitField label={words.moveTo} none={words.choose} required value={moveTo} without={unit.id} onChoose={setMoveTo} />}
      <TextInput label={words.closeFrom} type="date" required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <InlineError error={end.error} />
      <Button type="submit" color="red" loading={end.isPending}>{words.close}</Button>
    </form>
  );
}
