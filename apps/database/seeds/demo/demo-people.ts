import type { EmployeeKind } from '@piawai/domain/organisation/rules';

import employees from '../data/employees.json';
import { seedId } from '../deterministic-id';
import { type DemoPerson, generatedPeople } from './generated-people';

export type { DemoPerson } from './generated-people';

/** In which unit each of the twelve works. */
const PLACES: Readonly<Record<string, string>> = {
  'JAB-02': 'DINKES-1', 'JAB-04': 'KEC', 'JAB-03': 'DUKCAPIL-2', 'JAB-05': 'KEC-3', 'JAB-06': 'DPMPTSP-1', 'JAB-07': 'DUKCAPIL-4',
  'JAB-08': 'BKPSDM-2', 'JAB-09': 'DINKES-3', 'JAB-10': 'RSUD-3', 'JAB-11': 'DISDIK-4', 'JAB-13': 'PUPR-2', 'JAB-15': 'KEC-4',
};

const twelve: readonly DemoPerson[] = employees.map((person) => ({
  id: seedId(`employee:${person.nip}`),
  nip: person.nip,
  fullName: person.nama,
  frontTitle: person.gelarDepan,
  backTitle: person.gelarBelakang,
  kind: person.status as EmployeeKind,
  rankGrade: person.golongan,
  unitCode: PLACES[person.jabatan] ?? 'BKPSDM-1',
  positionCode: person.jabatan,
}));

/** Everybody of the demo city by NIP: the twelve described ones first, then heads, trainers and staff; all invented. */
export const demoPeople: ReadonlyMap<string, DemoPerson> = new Map([...twelve, ...generatedPeople()].map((person) => [person.nip, person]));

/** People whom other seeds name by what they do. */
export const DEMO_NIPS = {
  /** Analis SDM Aparatur in BKPSDM: admin of the agency. */
  adminBkpsdm: '198701232010012991',
  headOfBkpsdm: '197204111997031990',
  trainer: '198109252006041990',
  secondTrainer: '198503142009122990',
  headOfDukcapil: '197406081999032990',
  headOfPendaftaran: '198506182010012992',
  /** Plt. of Dinas Kesehatan. */
  actingHead: '197803122005012991',
  onUnpaidLeave: '198808202012021993',
  movedInJuly: '198911052014031994',
  /** The number of the second contract; the first was `199202282021211995`. */
  secondContract: '199202282026221995',
} as const;

/** Id of a person of the demo by NIP. */
export function demoPersonId(nip: string): string {
  const person = demoPeople.get(nip);
  if (!person) throw new Error('The demo has no such person.');
  return person.id;
}
