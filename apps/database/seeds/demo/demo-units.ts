import type { UnitKind } from '@piawai/domain/organisation/rules';

import units from '../data/work-units.json';
import { seedId } from '../deterministic-id';

export interface DemoUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentCode: string;
}

const KIND_BY_WORD: Readonly<Record<string, UnitKind>> = {
  Sekretariat: 'SEKRETARIAT', Bidang: 'BIDANG', Bagian: 'BAGIAN', UPTD: 'UPTD', Seksi: 'SEKSI', Kelurahan: 'KELURAHAN',
};

/** The agency of the demo: a fictional city. */
export const DEMO_AGENCY = { id: seedId('unit:TIRTANUSA'), code: 'TIRTANUSA', name: 'Pemerintah Kota Tirtanusa', kemendagriCode: '99.71' };

/** Empty tenants that hold public reference facts only. */
export const EMPTY_AGENCIES = [
  { id: seedId('unit:MEDAN'), code: 'MEDAN', name: 'Pemerintah Kota Medan', kemendagriCode: '12.71', districts: [] },
  { id: seedId('unit:SIBOLGA'), code: 'SIBOLGA', name: 'Pemerintah Kota Sibolga', kemendagriCode: '12.73', districts: [] },
  {
    id: seedId('unit:PALEMBANG'), code: 'PALEMBANG', name: 'Pemerintah Kota Palembang', kemendagriCode: '16.71',
    districts: [{ id: seedId('unit:16.71.13'), code: 'KERTAPATI', name: 'Kecamatan Kertapati', kemendagriCode: '16.71.13' }],
  },
] as const;

const listed: readonly DemoUnit[] = units.flatMap((top) => [
  { id: seedId(`unit:${top.kode}`), code: top.kode, name: top.nama, kind: top.jenis as UnitKind, parentCode: DEMO_AGENCY.code },
  ...top.anak.map((name, index) => {
    const code = `${top.kode}-${index + 1}`;
    return { id: seedId(`unit:${code}`), code, name, kind: KIND_BY_WORD[name.split(' ')[0] ?? ''] ?? 'OTHER', parentCode: top.kode };
  }),
]);

/** Units of the demo city by code: `DUKCAPIL`, and its children in their order `DUKCAPIL-1`, `DUKCAPIL-2`. */
export const demoUnits: ReadonlyMap<string, DemoUnit> = new Map(listed.map((unit) => [unit.code, unit]));

/** Id of a unit of the demo by code. */
export function demoUnitId(code: string): string {
  const unit = code === DEMO_AGENCY.code ? DEMO_AGENCY : demoUnits.get(code);
  if (!unit) throw new Error(`The demo has no unit ${code}.`);
  return unit.id;
}
