import { NativeSelect } from '@mantine/core';
import { useUnitTree } from './api';
import type { UnitNode } from './api';

interface UnitFieldProps {
  readonly label: string;
  /** The first choice, which means none. */
  readonly none: string;
  readonly value: string;
  readonly onChoose: (unitId: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** A unit that is left out with all below it. */
  readonly without?: string;
}

/** The units of the agency in the order of the tree, each indented by its depth. */
export function UnitField({ label, none, value, onChoose, required = false, error, without }: UnitFieldProps) {
  const { data } = useUnitTree();
  const options = data ? inOrder(data.items.filter(({ id }) => id !== without), data.rootId) : [];
  return (
    <NativeSelect
      label={label}
      value={value}
      required={required}
      error={error}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: none }, ...options]}
    />
  );
}

/** Parents before their children, siblings by name. */
function inOrder(units: readonly UnitNode[], rootId: string): { value: string; label: string }[] {
  const walk = (unit: UnitNode, depth: number): { value: string; label: string }[] => [
    { value: unit.id, label: `${'\u2014 '.repeat(depth)}${unit.name}` },
    ...units.filter(({ parentId }) => parentId === unit.id).flatMap((child) => walk(child, depth + 1)),
  ];
  return units.filter(({ id }) => id === rootId).flatMap((root) => walk(root, 0));
}
