import { ReferenceService } from '@piawai/domain/standards';

import { seedStandardsReference } from '../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../builders/account';
import { aCompletionRow } from '../builders/completion-row';
import { anEmployee } from '../builders/employee';
import { anAgency, aUnit } from '../builders/unit';
import type { TestDatabase } from '../environment/database';

const COURSES = 40;
const UNITS = 50;
const PEOPLE = 20_000;

/** An agency with `count` completions of 20,000 people in 50 units and 40 courses, written set by set; and its admin. */
export async function manyCompletions(db: TestDatabase, count: number): Promise<SignedInTester> {
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  const agencyId = await anAgency(db, { name: 'Kota Beban' });
  for (let unit = 0; unit < UNITS; unit += 1) await aUnit(db, { parentId: agencyId, name: `Dinas Beban Nomor ${unit}` });
  const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
  for (let course = 0; course < COURSES; course += 1) {
    await aCompletionRow(db, { employeeId: admin.employeeId, title: `Pelatihan Beban Nomor ${course} tentang Pelayanan Publik` });
  }
  await db.database.transaction(async (tx) => {
    await tx.query(
      `insert into organisation.employee (id, full_name, back_title)
       select uuidv7(), 'Pegawai Beban ' || n, 'S.Kom.' from generate_series(1, $1::int) n`,
      [PEOPLE],
    );
    await tx.query(
      `insert into organisation.employee_identifier (employee_id, kind, value, valid)
       select e.id, 'NIP', (199001010000000000 + substr(e.full_name, 15)::bigint)::text, daterange('2018-01-01', null)
       from organisation.employee e where e.full_name like 'Pegawai Beban %'`,
    );
  });
  await spread(db, agencyId, count);
  await db.database.transaction((tx) => tx.query('analyze'));
  return admin;
}

async function spread(db: TestDatabase, agencyId: string, count: number): Promise<void> {
  const enrolments = `
    with p as (select id, row_number() over () as n from organisation.employee where full_name like 'Pegawai Beban %'),
         u as (select id, row_number() over () as n from organisation.unit where agency_id = $1 and kind = 'DINAS'),
         c as (select course_id, id as version_id, row_number() over () as n from catalogue.course_version)
    insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, agency_id, employee_kind, zone, requested_at, enrolled_at)
    select uuidv7(), p.id, c.course_id, c.version_id, 'WITHDRAWN', u.id, $1, 'PNS', 'Asia/Jakarta', '2026-01-01', '2026-01-01'
    from generate_series($2::int, $3::int) i
    join p on p.n = i % ${PEOPLE} + 1 join u on u.n = i % ${UNITS} + 1 join c on c.n = i / 7 % ${COURSES} + 1`;
  const step = 100_000;
  for (let from = 0; from < count; from += step) {
    await db.database.transaction((tx) => tx.query(enrolments, [agencyId, from, Math.min(count, from + step) - 1]));
  }
  await db.database.transaction((tx) =>
    tx.query(
      `insert into learning.completion (id, enrolment_id, epoch, employee_id, course_id, version_id, rule_hash, completed_at, completed_on, started_on, unit_id,
              agency_id, employee_kind, zone, jp, form_id, score, active_seconds, learning_days, evidence)
       select uuidv7(), id, 0, employee_id, course_id, version_id, 'x', '2026-03-10', date '2026-01-01' + (random() * 300)::int, '2026-01-01', unit_id,
              agency_id, employee_kind, zone, 20, 16, 85.5, 3600, '[]', '[]'
       from learning.enrolment where state = 'WITHDRAWN' order by id`,
    ),
  );
}
