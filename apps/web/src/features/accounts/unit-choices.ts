import { useUnits } from './api';
import type { UnitNode } from './api';

/** The units of the agency for a list to choose from: parents before their children, indented by depth. */
export function useUnitChoices(): { value: string; label: string }[] {
  const { data } = useUnits();
  if (!data) return [];
  const walk = (unit: UnitNode, depth: number): { value: string; label: string }[] => [
    { value: unit.id, label: `${'— '.repeat(depth)}${unit.name}` },
    ...data.items.filter(({ parentId }) => parentId === unit.id).flatMap((child) => walk(child, depth + 1)),
  ];
  return data.items.filter(({ id }) => id === data.rootId).flatMap((root) => walk(root, 0));
}
