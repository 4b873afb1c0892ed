import type { UnitNode } from './api';

/** Parents before their children, each indented by its depth. */
export function unitChoices(units: readonly UnitNode[], rootId: string): { value: string; label: string }[] {
  const walk = (unit: UnitNode, depth: number): { value: string; label: string }[] => [
    { value: unit.id, label: `${'\u2014 '.repeat(depth)}${unit.name}` },
    ...units.filter(({ parentId }) => parentId === unit.id).flatMap((child) => walk(child, depth + 1)),
  ];
  return units.filter(({ id }) => id === rootId).flatMap((root) => walk(root, 0));
}
