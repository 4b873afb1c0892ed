import { AgencySettingService, EmployeeService, HelperService, PositionService, UnitService } from '@piawai/domain/organisation';
import { type AgencySettingKey, type AgencySettings, employeeName, parseNip } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { Seed, SeedContext } from '../../src/seed-context';
import { seedId } from '../deterministic-id';
import { INSTALLATION_ID } from '../reference/organisation';
import { DEMO_NIPS, type DemoPerson, demoPeople, demoPersonId } from './demo-people';
import { demoPositionId, demoPositions } from './demo-positions';
import { DEMO_AGENCY, EMPTY_AGENCIES, demoUnitId, demoUnits } from './demo-units';

const SINCE = '2018-01-01';
const PLACES_OF_BIRTH = ['Tirtanusa', 'Muara Indah', 'Andala', 'Tanjung Sari'];

/** Who leads which unit in office. */
const HEADS: Readonly<Record<string, string>> = {
  BKPSDM: DEMO_NIPS.headOfBkpsdm,
  DUKCAPIL: DEMO_NIPS.headOfDukcapil,
  'DUKCAPIL-2': DEMO_NIPS.headOfPendaftaran,
  'DINKES-1': DEMO_NIPS.actingHead,
  RSUD: '197109171996031990',
  DISDIK: '197301221998032990',
  PUPR: '197005301995031990',
  KOMINFO: '197607142001121990',
  BAPPEDA: '197212051997032990',
  DPMPTSP: '197502181999031990',
  KEC: '197911052001121991',
  'KEC-3': '198802272011011991',
};

/** Who helps colleagues: NIP, unit (null = the agency), work contact. */
const HELPERS: readonly (readonly [string, string | null, string])[] = [
  [DEMO_NIPS.adminBkpsdm, null, 'BKPSDM, ruang 12, pesawat 204'],
  [DEMO_NIPS.headOfPendaftaran, 'DUKCAPIL', 'Loket 3, pesawat 118'],
];

const startOf = ({ nip }: DemoPerson): string => {
  const start = `${nip.slice(8, 12)}-${Number(nip.slice(12, 14)) > 12 ? '03' : nip.slice(12, 14)}-01`;
  return start > SINCE ? start : SINCE;
};

async function addUnits(tx: Tx, app: SeedContext['app']): Promise<void> {
  const units = app.get(UnitService);
  for (const agency of [DEMO_AGENCY, ...EMPTY_AGENCIES]) {
    await units.addUnit(tx, { ...agency, parentId: INSTALLATION_ID, kind: 'AGENCY', zone: 'Asia/Jakarta', from: SINCE });
  }
  for (const agency of EMPTY_AGENCIES) {
    for (const district of agency.districts) await units.addUnit(tx, { ...district, parentId: agency.id, kind: 'KECAMATAN', from: SINCE });
  }
  for (const unit of demoUnits.values()) await units.addUnit(tx, { ...unit, parentId: demoUnitId(unit.parentCode), from: SINCE });
  for (const { id, code, name, group } of demoPositions) {
    await app.get(PositionService).addPosition(tx, { id, agencyId: DEMO_AGENCY.id, code, name, positionGroup: group });
  }
}

async function addPeople(tx: Tx, app: SeedContext['app']): Promise<void> {
  const employees = app.get(EmployeeService);
  let index = 0;
  for (const person of demoPeople.values()) {
    const parsed = parseNip(person.nip);
    if (!parsed.ok) throw new Error(`A NIP of the demo is not valid: ${parsed.problem}`);
    await employees.addEmployee(tx, {
      ...person,
      // The second contract's number comes later, as in life.
      nip: person.nip === DEMO_NIPS.secondContract ? '199202282021211995' : person.nip,
      birthDate: parsed.nip.birthDate,
      birthPlace: PLACES_OF_BIRTH[index % PLACES_OF_BIRTH.length] ?? null,
      sex: parsed.nip.sex,
      unitId: demoUnitId(person.unitCode),
      positionId: demoPositionId(person.positionCode),
      from: person.nip === DEMO_NIPS.secondContract ? '2021-03-01' : startOf(person),
    });
    index += 1;
  }
}

/** One person under two numbers, as files of two years bring them; the page of duplicates shows the pair. */
async function recordTwice(tx: Tx, employees: EmployeeService): Promise<void> {
  const person = demoPeople.get(DEMO_NIPS.secondContract);
  if (!person) throw new Error('The demo has nobody with a second contract.');
  await employees.addEmployee(tx, {
    id: seedId('employee:recorded-twice'), nip: '199202282024211996', fullName: person.fullName, birthDate: '1992-02-28', kind: 'PPPK', rankGrade: 'IX',
    unitId: demoUnitId('DISDIK'), from: '2024-03-01',
  });
}

/** An acting head, unpaid leave, a move in mid-year, a second contract, a named supervisor. */
async function addStories(tx: Tx, app: SeedContext['app']): Promise<void> {
  const employees = app.get(EmployeeService);
  const units = app.get(UnitService);
  for (const [code, nip] of Object.entries(HEADS)) {
    const head = demoPeople.get(nip);
    if (head) await units.setHead(tx, { unitId: demoUnitId(code), employeeId: head.id, capacity: 'HEAD', from: startOf(head) });
  }
  await units.setHead(tx, { unitId: demoUnitId('DINKES'), employeeId: demoPersonId(DEMO_NIPS.actingHead), capacity: 'PLT', from: '2026-05-04' });
  await employees.changeEmployment(tx, {
    employeeId: demoPersonId(DEMO_NIPS.onUnpaidLeave), kind: 'PNS', rankGrade: 'III/b', legalStanding: '02', from: '2026-02-02',
  });
  await employees.moveEmployee(tx, {
    employeeId: demoPersonId(DEMO_NIPS.movedInJuly), unitId: demoUnitId('KOMINFO-2'), positionId: demoPositionId('JAB-14'), from: '2026-07-01',
  });
  await employees.changeEmployment(tx, {
    employeeId: demoPersonId(DEMO_NIPS.secondContract), kind: 'PPPK', rankGrade: 'IX', from: '2026-03-01', nip: DEMO_NIPS.secondContract,
  });
  await employees.nameSupervisor(tx, {
    employeeId: demoPersonId(DEMO_NIPS.secondTrainer), supervisorId: demoPersonId(DEMO_NIPS.trainer), from: '2024-01-02',
    reason: 'Pembinaan widyaiswara baru.',
  });
  await recordTwice(tx, employees);
  for (const [nip, code, contact] of HELPERS) {
    await app.get(HelperService).nameHelper(tx, {
      id: seedId(`helper:${code}`), unitId: code === null ? DEMO_AGENCY.id : demoUnitId(code), employeeId: demoPersonId(nip), contact, from: '2026-01-05',
    });
  }
}

async function addSettings(tx: Tx, app: SeedContext['app']): Promise<void> {
  const head = demoPeople.get(DEMO_NIPS.headOfBkpsdm);
  if (!head) throw new Error('The demo has no head of BKPSDM.');
  const settings: Partial<AgencySettings> = {
    letterhead: ['PEMERINTAH KOTA TIRTANUSA', 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA', 'Jalan Dermaga Raya Nomor 1, Tirtanusa'],
    logoColour: '#0f6b5c',
    organiserName: 'BKPSDM Kota Tirtanusa',
    place: 'Tirtanusa',
    signatories: [{ title: 'Kepala BKPSDM Kota Tirtanusa', name: employeeName(head.frontTitle, head.fullName, head.backTitle), nip: head.nip }],
    mfaRequired: false,
    // Whoever looks at the demo in the evening wants to see its mails.
    quietHours: null,
    helpPhone: '+62 800-0000-0001',
    helpEmail: 'bantuan@tirtanusa.example.test',
  };
  for (const [key, value] of Object.entries(settings) as [AgencySettingKey, never][]) {
    await app.get(AgencySettingService).setSetting(tx, { agencyId: DEMO_AGENCY.id, key, value, from: SINCE });
  }
}

/** The fictional city of Tirtanusa with its people, and three empty cities. */
export const seedOrganisation: Seed = async ({ app, database }) => {
  await database.transaction(async (tx) => {
    const before = await tx.query('select from organisation.employee where id = $1', [demoPersonId(DEMO_NIPS.adminBkpsdm)]);
    if (before.length > 0) return;
    await addUnits(tx, app);
    await addPeople(tx, app);
    await addStories(tx, app);
    await addSettings(tx, app);
  });
};
