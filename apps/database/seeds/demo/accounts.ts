import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Actor, Grant, Role } from '@piawai/contracts';
import { AccountService, GrantService, hashPassword } from '@piawai/domain/accounts';
import { Config } from '@piawai/platform/config/config';

import type { Seed } from '../../src/seed-context';
import { seedId } from '../deterministic-id';
import { DEMO_NIPS, type DemoPerson, demoPeople } from './demo-people';
import { DEMO_AGENCY, demoUnitId } from './demo-units';

export const DEMO_PASSWORD = 'piawai-demo-2026';
const SINCE = '2024-01-01';
/** Learns and holds no office, so that a visitor sees what most people see. */
const LEARNER_NIP = '199404102023211991';

/** The id of the account of a person of the demo, by NIP. */
export const demoAccountId = (nip: string): string => seedId(`account:${nip}`);

/** Seeds act as people of the demo, without a session. */
export function demoActor(nip: string, role: Role): Actor {
  const accountId = demoAccountId(nip);
  const grant: Grant = { role, reach: { kind: 'subtree', unitId: DEMO_AGENCY.id }, from: SINCE, to: null };
  return { accountId, sessionId: accountId, employeeId: null, agencyId: DEMO_AGENCY.id, on: SINCE, grants: [grant] };
}

/** The n-th person without an office in a perangkat daerah. */
function staffOf(topUnit: string, index: number): DemoPerson {
  const taken = new Set<string>([...Object.values(DEMO_NIPS), LEARNER_NIP]);
  const staff = [...demoPeople.values()].filter(({ unitCode, positionCode, nip }) => {
    return unitCode.startsWith(`${topUnit}-`) && !positionCode.startsWith('KPL') && !taken.has(nip);
  });
  const person = staff[index];
  if (!person) throw new Error(`The demo has too few people in ${topUnit}.`);
  return person;
}

interface DemoRole {
  readonly role: Role;
  readonly nip: string;
  /** Unit of the grant; none where the role follows from the organisation, null for the whole installation. */
  readonly unitId?: string | null;
  readonly note: string;
}

/** Who may do what in the demo; everybody is also PEGAWAI. */
export const DEMO_ROLES: readonly DemoRole[] = [
  { role: 'PEGAWAI', nip: LEARNER_NIP, note: 'Pranata Komputer, Dinas Dukcapil' },
  { role: 'ATASAN', nip: DEMO_NIPS.headOfPendaftaran, note: 'Kepala bidang, Dinas Dukcapil' },
  { role: 'PENGAMPU', nip: DEMO_NIPS.trainer, unitId: DEMO_AGENCY.id, note: 'Widyaiswara, penyusun pelatihan' },
  { role: 'PENGAMPU', nip: DEMO_NIPS.secondTrainer, unitId: DEMO_AGENCY.id, note: 'Widyaiswara kedua' },
  { role: 'PENYELENGGARA', nip: staffOf('BKPSDM', 0).nip, unitId: DEMO_AGENCY.id, note: 'Peninjau dan penyelenggara pelatihan' },
  { role: 'ADMIN_OPD', nip: staffOf('DUKCAPIL', 0).nip, unitId: demoUnitId('DUKCAPIL'), note: 'Admin kepegawaian Dinas Dukcapil' },
  { role: 'ADMIN_BKPSDM', nip: DEMO_NIPS.adminBkpsdm, unitId: DEMO_AGENCY.id, note: 'Admin instansi' },
  { role: 'PIMPINAN', nip: DEMO_NIPS.headOfBkpsdm, unitId: DEMO_AGENCY.id, note: 'Kepala BKPSDM: dasbor dan laporan' },
  { role: 'AUDITOR', nip: staffOf('BAPPEDA', 0).nip, unitId: DEMO_AGENCY.id, note: 'Pemeriksa, hanya membaca' },
  { role: 'ADMIN_SISTEM', nip: staffOf('KOMINFO', 0).nip, unitId: null, note: 'Pengelola sistem' },
];

const emailOf = ({ fullName, nip }: DemoPerson): string => `${fullName.toLowerCase().replace(/\s+/g, '.')}.${nip.slice(-3)}@tirtanusa.example.test`;

/** An account for everybody of the demo city, all with one password; the agency does without a second factor. */
export const seedAccounts: Seed = async ({ app, database }) => {
  // One hash for all: hashing is slow on purpose.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const accounts = app.get(AccountService);
  const grants = app.get(GrantService);
  await database.transaction(async (tx) => {
    for (const person of demoPeople.values()) {
      await accounts.openAccount(tx, { id: demoAccountId(person.nip), employeeId: person.id, agencyId: DEMO_AGENCY.id, email: emailOf(person), passwordHash });
    }
    for (const { role, nip, unitId } of DEMO_ROLES) {
      if (unitId === undefined) continue;
      const reach = unitId === null ? ({ reachKind: 'installation', reachId: null } as const) : ({ reachKind: 'subtree', reachId: unitId } as const);
      await grants.insertGrant(tx, { accountId: demoAccountId(nip), role, ...reach, from: SINCE, to: null }, null);
    }
  });
};

/** Lists one sign-in per role beside the stored files; outside production only. */
export const writeDemoAccounts: Seed = async ({ app }) => {
  const config = app.get(Config);
  if (config.isProduction) return;
  const rows = DEMO_ROLES.map(({ role, nip, note }) => {
    const person = demoPeople.get(nip);
    return { role, name: person?.fullName ?? '', login: nip, password: DEMO_PASSWORD, note };
  });
  await writeFile(join(dirname(config.filesFolder), 'demo-accounts.json'), `${JSON.stringify(rows, null, 2)}\n`);
};
