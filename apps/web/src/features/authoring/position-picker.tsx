import { Checkbox } from '@mantine/core';
import { useMessages } from '../../ui/i18n';
import { usePositions } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';

/** The positions that a course is meant for. */
export function PositionPicker({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }) {
  const words = useMessages(authoringMessages);
  const { data } = usePositions();
  return (
    <div className={classes.positions} role="group" aria-label={words.positions} tabIndex={0}>
      {(data?.items ?? []).map(({ positionId, name }) => (
        <Checkbox
          key={positionId}
          label={name}
          checked={chosen.includes(positionId)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, positionId] : chosen.filter((id) => id !== positionId))}
        />
      ))}
    </div>
  );
}
