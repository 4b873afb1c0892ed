import type { UnitId } from '@piawai/contracts';
import { AgencySettingService, HelperService, ImportCheckService, StandInService, UnitService } from '@piawai/domain/organisation';
import { addDays } from '@piawai/platform/clock/civil-date';
import { newId } from '@piawai/platform/database/uuid';

import type { SignedInTester } from '../../../builders/account';
import { aNip, anEmployee } from '../../../builders/employee';
import { aPosition } from '../../../builders/position';
import { aUnit } from '../../../builders/unit';
import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const BORN = '1991-05-05';
const UPLOAD = 'PUT /organisation/imports/:id';

const aChildUnit = ({ db, unitId }: World): Promise<UnitId> => aUnit(db, { parentId: unitId });
const aPost = ({ db, agencyId }: World): Promise<string> => aPosition(db, { agencyId });
const employee = async (world: World): Promise<{ id: string }> => ({ id: await world.person() });
const unit = async (world: World): Promise<{ id: string }> => ({ id: await aChildUnit(world) });

/** A CSV file with one row, about somebody of the same name and birth date as an employee. */
const aFile = async ({ db, unitId }: World) => {
  const fullName = `Kembar ${newId().slice(-8)}`;
  await anEmployee(db, { unitId, fullName, birthDate: BORN });
  const [place] = await db.database.read<{ code: string }>('select code from organisation.unit where id = $1', [unitId]);
  const content = `NIP;Nama;Tanggal Lahir;Status Pegawai;Unit Kerja\r\n${aNip()};${fullName};05-05-1991;PNS;${place!.code}\r\n`;
  return { name: 'pegawai.csv', content: Buffer.from(content) };
};

async function anImport(world: World): Promise<{ id: string }> {
  const params = { id: newId() };
  await world.send(UPLOAD, world.admin, { params, file: await aFile(world) });
  return params;
}

async function mappingOf(world: World, params: { id: string }): Promise<{ mapping: object; effectiveOn: string }> {
  const { mapping, effectiveOn } = JSON.parse(await world.send('GET /organisation/imports/:id', world.admin, { params })) as { mapping: object; effectiveOn: string };
  return { mapping, effectiveOn };
}

async function aCheckedImport(world: World): Promise<{ id: string }> {
  const params = await anImport(world);
  await world.send('PUT /organisation/imports/:id/mapping', world.admin, { params, body: await mappingOf(world, params) });
  await world.get(UPLOAD, ImportCheckService).checkFile(params.id);
  return params;
}

/** A unit with somebody who leads it. */
async function anOffice(world: World): Promise<{ id: string; headshipId: string }> {
  const { id } = await unit(world);
  const head = { unitId: id, employeeId: await world.person(), capacity: 'PLT', from: '2020-01-01' } as const;
  await world.db.database.transaction((tx) => new UnitService().setHead(tx, head));
  const [office] = await world.db.database.read<{ id: string }>('select id from organisation.headship where unit_id = $1', [id]);
  return { id, headshipId: office!.id };
}

/** A unit with somebody who helps its people. */
async function aHelp(world: World): Promise<{ id: string; helperId: string }> {
  const [{ id }, helperId] = [await unit(world), newId()];
  const help = { id: helperId, unitId: id, employeeId: await world.person(), contact: 'Ruang 2', from: '2020-01-01', to: null };
  await world.db.database.transaction((tx) => new HelperService().nameHelper(tx, help));
  return { id, helperId };
}

const aPair = async ({ person }: World) => ({ id: newId(), employeeId: await person(), duplicateId: await person(), reason: 'Tercatat dua kali' });

async function aMerge(world: World): Promise<{ mergeId: string }> {
  const body = await aPair(world);
  await world.send('POST /organisation/merges', world.admin, { body });
  return { mergeId: body.id };
}

/** Somebody whom the caller has named. */
async function ownStandIn({ db, today }: World, { accountId, employeeId, agencyId }: SignedInTester): Promise<{ id: string }> {
  const id = newId();
  const standInId = (await anEmployee(db, { unitId: agencyId })).id;
  await db.database.transaction(async (tx) => {
    await tx.query('delete from organisation.stand_in where employee_id = $1', [employeeId]);
    await new StandInService().nameStandIn(tx, { id, employeeId, standInId, from: today, to: null, accountId });
  });
  return { id };
}

/** Somebody of the unit, with a stand-in. */
async function aStandIn(world: World): Promise<{ id: string; standInId: string }> {
  const [id, standInId] = [await world.person(), newId()];
  const naming = { id: standInId, employeeId: id, standInId: await world.person(), from: world.today, to: null, accountId: world.admin.accountId };
  await world.db.database.transaction((tx) => new StandInService().nameStandIn(tx, naming));
  return { id, standInId };
}

/** One white point. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A list that is good for units and for positions. */
const aSheet = () => {
  const id = newId().slice(-8);
  return { name: 'daftar.csv', content: Buffer.from(`Kode;Nama;Kelompok\r\nS-${id};Seksi ${id};Pelaksana\r\n`) };
};

/** Days ahead, so that no two planned changes meet. */
let ahead = 0;
const laterDay = ({ today }: World): string => addDays(today, (ahead += 1));

export const organisationObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'POST /organisation/employees': {
    of: 'unit', references: ['unitId', 'positionId'],
    make: ({ unitId, positionId }) => ({ body: { id: newId(), nip: aNip(), fullName: 'Orang Baru', kind: 'PNS', rankGrade: 'III/a', unitId, positionId, from: '2026-01-01' } }),
  },
  'PATCH /organisation/employees/:id': { of: 'person', make: async (world) => ({ params: await employee(world), body: { fullName: 'Nama Baru', revision: 1 } }) },
  'POST /organisation/employees/:id/employment': {
    of: 'person',
    make: async (world) => ({ params: await employee(world), body: { kind: 'PNS', rankGrade: 'III/b', legalStanding: '01', from: world.today } }),
  },
  'POST /organisation/employees/:id/move': {
    of: 'person', references: ['unitId', 'positionId'],
    make: async (world) => ({ params: await employee(world), body: { unitId: world.unitId, positionId: world.positionId, from: world.today } }),
  },
  'POST /organisation/employees/:id/end': { of: 'person', make: async (world) => ({ params: await employee(world), body: { from: world.today, reason: 'TRANSFERRED' } }) },
  'POST /organisation/employees/:id/identifiers': {
    of: 'person',
    make: async (world) => ({ params: await employee(world), body: { kind: 'NIP', value: aNip(), from: world.today } }),
  },
  'PUT /organisation/employees/:id/supervisor': {
    of: 'person', references: ['supervisorId'],
    make: async (world) => ({ params: await employee(world), body: { supervisorId: await world.person(), from: world.today } }),
  },
  'POST /organisation/stand-ins': {
    of: 'caller',
    make: async (world, by) => {
      await world.db.database.transaction((tx) => tx.query('delete from organisation.stand_in where employee_id = $1', [by.employeeId]));
      return { body: { id: newId(), standInId: (await anEmployee(world.db, { unitId: by.agencyId })).id, from: world.today } };
    },
  },
  'POST /organisation/stand-ins/:id/end': { of: 'caller', make: async (world, by) => ({ params: await ownStandIn(world, by) }) },
  'POST /organisation/employees/:id/stand-ins': {
    of: 'person', references: ['standInId'],
    make: async (world) => ({ params: await employee(world), body: { id: newId(), standInId: await world.person(), from: world.today } }),
  },
  'POST /organisation/employees/:id/stand-ins/:standInId/end': { of: 'person', make: async (world) => ({ params: await aStandIn(world) }) },
  'POST /organisation/units': {
    of: 'unit', references: ['parentId'],
    make: ({ unitId }) => ({ body: { id: newId(), parentId: unitId, code: `N-${newId().slice(-8)}`, name: 'Seksi Baru', kind: 'SEKSI', from: '2026-01-01' } }),
  },
  'PATCH /organisation/units/:id': {
    of: 'unit',
    make: async (world) => ({ params: await unit(world), body: { revision: 1, code: `C-${newId().slice(-8)}`, name: 'Nama Baru', kind: 'BIDANG' } }),
  },
  'POST /organisation/units/:id/move': {
    of: 'unit', references: ['parentId'],
    make: async (world) => ({ params: await unit(world), body: { parentId: await aChildUnit(world), from: world.today } }),
  },
  'POST /organisation/units/:id/end': { of: 'unit', make: async (world) => ({ params: await unit(world), body: { from: world.today } }) },
  'PUT /organisation/units/:id/head': {
    of: 'unit', references: ['employeeId'],
    make: async (world) => ({ params: await unit(world), body: { employeeId: await world.person(), capacity: 'PLT', from: world.today } }),
  },
  'POST /organisation/units/:id/heads/:headshipId/end': { of: 'unit', make: async (world) => ({ params: await anOffice(world), body: { from: world.today } }) },
  'POST /organisation/units/:id/helpers': {
    of: 'unit', references: ['employeeId'],
    make: async (world) => ({ params: await unit(world), body: { id: newId(), employeeId: await world.person(), contact: 'Ruang 2', from: world.today, to: null } }),
  },
  'PUT /organisation/units/:id/helpdesk': { of: 'unit', make: async (world) => ({ params: await unit(world), body: { revision: 1, helpPhone: '0812-3456-7890', helpEmail: null } }) },
  'POST /organisation/units/:id/helpers/:helperId/end': { of: 'unit', make: async (world) => ({ params: await aHelp(world), body: { from: world.today } }) },
  'POST /organisation/duplicates/distinct': {
    of: 'person', references: ['firstId', 'secondId'],
    make: async ({ person }) => ({ body: { firstId: await person(), secondId: await person() } }),
  },
  'POST /organisation/merges': { of: 'person', references: ['employeeId', 'duplicateId'], make: async (world) => ({ body: await aPair(world) }) },
  'POST /organisation/merges/:mergeId/undo': { of: 'person', make: async (world) => ({ params: await aMerge(world) }) },
  'POST /organisation/positions': {
    of: 'callers agency',
    make: () => ({ body: { id: newId(), code: `J-${newId().slice(-8)}`, name: 'Analis Baru', positionGroup: 'JF_AHLI_PERTAMA' } }),
  },
  'PATCH /organisation/positions/:id': {
    of: 'agency',
    make: async (world) => ({ params: { id: await aPost(world) }, body: { revision: 1, code: `J-${newId().slice(-8)}`, name: 'Analis Lain', positionGroup: 'JF_AHLI_PERTAMA' } }),
  },
  'POST /organisation/sheets/:kind/preview': { of: 'callers agency', make: () => ({ params: { kind: 'units' }, file: aSheet() }) },
  'POST /organisation/sheets/:kind': { of: 'callers agency', make: () => ({ params: { kind: 'positions' }, file: aSheet() }) },
  'GET /organisation/logos/:id': {
    of: 'members',
    make: async ({ send, admin }) => {
      const id = newId();
      await send('PUT /organisation/logos/:id', admin, { params: { id }, file: { name: 'logo.png', content: DOT } });
      return { params: { id } };
    },
  },
  'PUT /organisation/logos/:id': { of: 'callers agency', make: () => ({ params: { id: newId() }, file: { name: 'logo.png', content: DOT } }) },
  'PUT /organisation/settings/:key': { of: 'callers agency', make: ({ today }) => ({ params: { key: 'place' }, body: { value: 'Tirtanusa', from: today } }) },
  'DELETE /organisation/settings/:key/:from': {
    of: 'callers agency',
    make: async (world, by) => {
      const planned = { key: 'organiserName', from: laterDay(world) } as const;
      await world.db.database.transaction((tx) => new AgencySettingService().setSetting(tx, { agencyId: by.agencyId, value: 'BKPSDM Baru', ...planned }));
      return { params: planned };
    },
  },
  [UPLOAD]: { of: 'callers agency', make: async (world) => ({ params: { id: newId() }, file: await aFile(world) }) },
  'PUT /organisation/imports/:id/mapping': {
    of: 'agency',
    make: async (world) => {
      const params = await anImport(world);
      return { params, body: await mappingOf(world, params) };
    },
  },
  'PUT /organisation/imports/:id/rows/:row/answer': {
    of: 'agency',
    make: async (world) => ({ params: { ...(await aCheckedImport(world)), row: '2' }, body: { answer: 'ANOTHER_PERSON' } }),
  },
  'POST /organisation/imports/:id/confirm': {
    of: 'agency', references: ['endedUnits.0'],
    make: async (world) => ({ params: await aCheckedImport(world), body: { endedUnits: [world.unitId] } }),
  },
  'GET /organisation/imports/:id': { of: 'agency', make: async (world) => ({ params: await anImport(world) }) },
  'GET /organisation/imports/:id/rows': { of: 'agency', make: async (world) => ({ params: await aCheckedImport(world), query: '?verdict=QUESTION' }) },
  'GET /organisation/imports/:id/units': { of: 'agency', make: async (world) => ({ params: await aCheckedImport(world) }) },
  'GET /organisation/imports/:id/units/:unitId/missing': {
    of: 'agency',
    make: async (world) => ({ params: { ...(await aCheckedImport(world)), unitId: world.unitId } }),
  },
  'GET /organisation/imports/:id/rejected.csv': { of: 'agency', make: async (world) => ({ params: await aCheckedImport(world) }) },
};
