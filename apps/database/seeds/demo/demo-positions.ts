import type { PositionGroup } from '@piawai/domain/organisation/rules';

import positions from '../data/positions.json';
import { seedId } from '../deterministic-id';
import { demoUnits } from './demo-units';

export interface DemoPosition {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly group: PositionGroup;
  readonly unitCode: string;
}

const withId = (position: Omit<DemoPosition, 'id'>): DemoPosition => ({ id: seedId(`position:${position.code}`), ...position });

const HEADED = ['BKPSDM', 'RSUD', 'DISDIK', 'PUPR', 'KOMINFO', 'BAPPEDA', 'DPMPTSP'];
const headTitle = (unitName: string): string => (unitName.startsWith('Rumah Sakit') ? `Direktur ${unitName}` : `Kepala ${unitName}`);

/** Positions of the demo city: the fifteen with a standard, the trainers, and the heads of the other perangkat daerah. */
export const demoPositions: readonly DemoPosition[] = [
  ...positions.map(({ kode, nama, kelompok, opd }) => withId({ code: kode, name: nama, group: kelompok as PositionGroup, unitCode: opd })),
  withId({ code: 'JAB-16', name: 'Widyaiswara Ahli Muda', group: 'JF_AHLI_MUDA', unitCode: 'BKPSDM' }),
  ...HEADED.map((unitCode) =>
    withId({ code: `KPL-${unitCode}`, name: headTitle(demoUnits.get(unitCode)?.name ?? unitCode), group: 'JPT_PRATAMA', unitCode }),
  ),
];

/** Id of a position of the demo by code, such as `JAB-07`. */
export function demoPositionId(code: string): string {
  const position = demoPositions.find((candidate) => candidate.code === code);
  if (!position) throw new Error(`The demo has no position ${code}.`);
  return position.id;
}
