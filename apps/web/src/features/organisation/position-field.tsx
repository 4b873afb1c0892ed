import { NativeSelect } from '@mantine/core';
import { useMessages } from '../../ui/i18n';
import { usePositions } from './api';
import { organisationMessages } from './messages';

/** The positions of the agency by name; none is a choice. */
export function PositionField({ none, value, onChoose }: { none?: string; value: string; onChoose: (positionId: string) => void }) {
  const words = useMessages(organisationMessages);
  const { data } = usePositions();
  return (
    <NativeSelect
      label={words.position}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: none ?? words.noPosition }, ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}
