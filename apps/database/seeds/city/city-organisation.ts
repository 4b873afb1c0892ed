import { AccountService, GrantService, hashPassword } from '@piawai/domain/accounts';
import { EmployeeService, PositionService, UnitService } from '@piawai/domain/organisation';
import { PositionStandardService, StandardsReader } from '@piawai/domain/standards';
import type { Tx } from '@piawai/platform/database/tx';

import type { SeedContext } from '../../src/seed-context';
import { DEMO_PASSWORD } from '../demo/accounts';
import { demoPositions } from '../demo/demo-positions';
import { DEMO_AGENCY, demoUnits } from '../demo/demo-units';
import { seedId } from '../deterministic-id';
import type { Say } from './city';
import type { CityPerson } from './city-people';
import { cityPositions } from './city-positions';
import { cityUnits } from './city-units';
import { hasSignedIn } from './city-plan';
import { inLanes, stepsOf } from './lanes';

const UNITS_SINCE = '2018-01-01';
const STANDARDS_SINCE = '2022-01-01';
const PEOPLE_PER_STEP = 200;

export const cityAccountId = (nip: string): string => seedId(`city:account:${nip}`);

/** Ids of units and positions by code, those of the small demo among them. */
export const unitIdOf = new Map([[DEMO_AGENCY.code, DEMO_AGENCY.id], ...[...demoUnits.values(), ...cityUnits].map(({ code, id }) => [code, id] as const)]);
export const positionIdOf = new Map([...demoPositions, ...cityPositions].map(({ code, id }) => [code, id]));

/** Units, positions with their standards, people, heads and accounts; what is there already stays as it is. */
export async function seedCityOrganisation(context: SeedContext, people: readonly CityPerson[], say: Say): Promise<void> {
  await seedUnits(context);
  await seedPositions(context);
  say(`  ${cityUnits.length} units, ${cityPositions.length} positions with their standards`);
  // One hash for all: hashing is slow on purpose.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  let done = 0;
  await inLanes(stepsOf(people, PEOPLE_PER_STEP), async (step) => {
    await context.database.transaction((tx) => addPeople(tx, context.app, step, passwordHash));
    done += step.length;
    if (done % (5 * PEOPLE_PER_STEP) === 0) say(`  ${done} of ${people.length} people`);
  });
  await context.database.transaction((tx) => setHeads(tx, context.app, people));
  await giveRights(context, people);
}

async function seedUnits({ app, database }: SeedContext): Promise<void> {
  await database.transaction(async (tx) => {
    const known = await idsIn(tx, 'select u.id from organisation.unit u where u.id = any ($1::uuid[])', cityUnits.map(({ id }) => id));
    for (const unit of cityUnits) {
      if (known.has(unit.id)) continue;
      await app.get(UnitService).addUnit(tx, { id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, parentId: unitIdOf.get(unit.parentCode)!, from: UNITS_SINCE });
    }
  });
}

async function seedPositions({ app, database }: SeedContext): Promise<void> {
  const idOf = new Map((await app.get(StandardsReader).dictionary(DEMO_AGENCY.id)).map((competency) => [competency.code, competency.id]));
  await database.transaction(async (tx) => {
    const known = await idsIn(tx, 'select p.id from organisation.position p where p.id = any ($1::uuid[])', cityPositions.map(({ id }) => id));
    for (const { id, code, name, group, standard } of cityPositions) {
      if (known.has(id)) continue;
      await app.get(PositionService).addPosition(tx, { id, agencyId: DEMO_AGENCY.id, code, name, positionGroup: group });
      const managerial = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`M${at + 1}`, standard.managerial]));
      const levels = Object.entries({ ...managerial, S1: standard.cohesion, ...standard.technical }).map(([competency, level]) => ({ competencyId: idOf.get(competency)!, level }));
      await app.get(PositionStandardService).setStandard(tx, { positionId: id, from: STANDARDS_SINCE, levels });
    }
  });
}

async function addPeople(tx: Tx, app: SeedContext['app'], people: readonly CityPerson[], passwordHash: string): Promise<void> {
  const known = await idsIn(tx, 'select p.id from organisation.employee p where p.id = any ($1::uuid[])', people.map(({ id }) => id));
  const missing = people.filter(({ id }) => !known.has(id));
  for (const person of missing) {
    await app.get(EmployeeService).addEmployee(tx, { ...person, unitId: unitIdOf.get(person.unitCode)!, positionId: positionIdOf.get(person.positionCode)! });
    const signedIn = hasSignedIn(person);
    await app.get(AccountService).openAccount(tx, {
      id: cityAccountId(person.nip), employeeId: person.id, agencyId: DEMO_AGENCY.id, email: emailOf(person), ...(signedIn ? { passwordHash } : {}),
    });
  }
  await tx.query('update accounts.account set first_signed_in_at = $2 where id = any ($1::uuid[]) and first_signed_in_at is null', [
    missing.filter(hasSignedIn).map(({ nip }) => cityAccountId(nip)), tx.now,
  ]);
}

/** Every other one has an address at work. */
const emailOf = ({ fullName, nip }: CityPerson): string | null =>
  Number(nip.at(-1)) % 2 === 0 ? `${fullName.toLowerCase().split(' ').slice(0, 2).join('.')}.${nip.slice(2, 8)}${nip.slice(-3)}@tirtanusa.example.test` : null;

async function setHeads(tx: Tx, app: SeedContext['app'], people: readonly CityPerson[]): Promise<void> {
  const heads = people.filter(({ isHead }) => isHead);
  const led = await idsIn(tx, 'select h.unit_id as id from organisation.headship h where h.unit_id = any ($1::uuid[])', heads.map(({ unitCode }) => unitIdOf.get(unitCode)!));
  for (const { id, unitCode, from } of heads) {
    const unitId = unitIdOf.get(unitCode)!;
    if (!led.has(unitId)) await app.get(UnitService).setHead(tx, { unitId, employeeId: id, capacity: 'HEAD', from });
  }
}

/** Two large perangkat daerah have an admin of their own. */
async function giveRights({ app, database }: SeedContext, people: readonly CityPerson[]): Promise<void> {
  for (const [code, nip] of Object.entries(unitAdmins(people))) {
    await database.transaction(async (tx) => {
      const accountId = cityAccountId(nip);
      const present = await tx.query('select g.id from accounts.grant_row g where g.account_id = $1', [accountId]);
      if (present.length > 0) return;
      const reach = { reachKind: 'subtree', reachId: unitIdOf.get(code)! } as const;
      await app.get(GrantService).insertGrant(tx, { accountId, role: 'ADMIN_OPD', ...reach, from: '2024-01-01', to: null }, null);
    });
  }
}

/** NIPs of the admins by the code of their unit. */
export function unitAdmins(people: readonly CityPerson[]): Readonly<Record<string, string>> {
  const admin = (top: string) => people.find((person) => !person.isHead && person.unitCode.startsWith(`${top}-`) && hasSignedIn(person))?.nip;
  return Object.fromEntries(['DISDIK', 'DINKES'].flatMap((code) => (admin(code) ? [[code, admin(code)!]] : [])));
}

async function idsIn(tx: Tx, sql: string, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await tx.query<{ id: string }>(sql, [ids])).map(({ id }) => id));
}
