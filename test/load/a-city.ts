import { ReferenceService } from '@piawai/domain/standards';
import { Client } from 'pg';

import { seedStandardsReference } from '../../apps/database/seeds/reference/standards';
import { signedIn, type SignedInTester } from '../builders/account';
import { aCompletionRow } from '../builders/completion-row';
import { anEmployee } from '../builders/employee';
import { aPosition } from '../builders/position';
import { anAgency, aUnit } from '../builders/unit';
import type { TestDatabase } from '../environment/database';

const SERVICES = 30;
const FIELDS_PER_SERVICE = 8;
const POSITIONS = 60;
const COURSES = 60;
const STEP = 100_000;

export interface CitySize {
  readonly people: number;
  /** At most 60 each: one per course. */
  readonly completions: number;
}

/**
 * An agency of 30 services with 8 fields each, its people placed in them, their completions spread over three years, each with its
 * certificate, ledger entry and counted JP; and its admin. Written set by set, past the foreign keys.
 * @param superuser address of the same database for a role that may do so
 */
export async function aCity(db: TestDatabase, superuser: string, { people, completions }: CitySize): Promise<SignedInTester> {
  await db.database.transaction((tx) => seedStandardsReference(tx, new ReferenceService()));
  const agencyId = await anAgency(db, { name: 'Kota Beban' });
  for (let service = 0; service < SERVICES; service += 1) {
    const serviceId = await aUnit(db, { parentId: agencyId, name: `Dinas Beban Nomor ${service}` });
    for (let field = 0; field < FIELDS_PER_SERVICE; field += 1) await aUnit(db, { parentId: serviceId, name: `Bidang ${field} Dinas ${service}`, kind: 'BIDANG' });
  }
  for (let position = 0; position < POSITIONS; position += 1) await aPosition(db, { agencyId, name: `Analis Pelayanan Publik Nomor ${position}` });
  const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agencyId })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
  for (let course = 0; course < COURSES; course += 1) {
    await aCompletionRow(db, { employeeId: admin.employeeId, title: `Pelatihan Beban Nomor ${course} tentang Pelayanan Publik` });
  }
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set timezone = 'UTC'");
    for (const sql of PEOPLE) await client.query(sql, sql.includes('$2') ? [agencyId, people] : []);
    for (let from = 0; from < completions; from += STEP) await client.query(FACTS, [agencyId, people, from, Math.min(completions, from + STEP) - 1]);
    await client.query(LEARNING_NOW, [agencyId]);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  return admin;
}

const PEOPLE = [
  `create temp table person as
   with unit as (select id, row_number() over (order by id) - 1 as n, count(*) over () as units from organisation.unit where agency_id = $1 and kind in ('DINAS', 'BIDANG')),
        post as (select id, row_number() over (order by id) - 1 as n, count(*) over () as posts from organisation.position where agency_id = $1)
   select i as n, uuidv7() as id, unit.id as unit_id, post.id as position_id, case when i % 5 = 4 then 'PPPK' else 'PNS' end as kind
   from generate_series(0, $2::int - 1) i join unit on unit.n = i % unit.units join post on post.n = i * 7 % post.posts`,
  `insert into organisation.employee (id, full_name, back_title, birth_date) select id, 'Pegawai Beban ' || n, 'S.Kom.', '1990-01-01' from person`,
  `insert into organisation.employee_identifier (employee_id, kind, value, valid)
   select id, 'NIP', (199001010000000000 + n)::text, daterange('2018-01-01', null) from person`,
  `insert into organisation.employment (employee_id, kind, rank_grade, valid) select id, kind, 'III/a', daterange('2018-01-01', null) from person`,
  `insert into organisation.membership (employee_id, unit_id, position_id, valid) select id, unit_id, position_id, daterange('2018-01-01', null) from person`,
  'create unique index on person (n)',
  `create temp table studied as select course_id, id as version_id, row_number() over (order by id) - 1 as n from catalogue.course_version`,
  `insert into certificates.register (id, agency_id, year, last_number)
   select uuidv7(), agency, y, 9999999 from (select id as agency from organisation.unit where kind = 'AGENCY') a, generate_series(2024, 2026) y`,
];

/** $1 agency, $2 people, $3 to $4 the completions by number; ids are made in the order of the rows, as they are in the product. */
const FACTS = `
  with fact as materialized (
    select ordered.*, uuidv7() as enrolment_id, uuidv7() as completion_id, uuidv7() as certificate_id, uuidv7() as entry_id
    from (select i, p.id as employee_id, p.unit_id, p.position_id, p.kind, c.course_id, c.version_id, date '2024-01-01' + (i % 997) as on_date
          from generate_series($3::int, $4::int) i
          join person p on p.n = i % $2::int join studied c on c.n = (i / $2::int + i % $2::int) % ${COURSES} order by i) ordered
  ), enrolled as (
    insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, position_id, agency_id, employee_kind, zone, requested_at, enrolled_at, ended_at)
    select enrolment_id, employee_id, course_id, version_id, 'COMPLETED', unit_id, position_id, $1, kind, 'Asia/Jakarta', on_date - 9, on_date - 9, on_date from fact order by i
  ), completed as (
    insert into learning.completion (id, enrolment_id, epoch, employee_id, course_id, version_id, rule_hash, completed_at, completed_on, started_on, unit_id,
      position_id, agency_id, employee_kind, zone, jp, form_id, score, active_seconds, learning_days, evidence)
    select completion_id, enrolment_id, 0, employee_id, course_id, version_id, 'x', on_date, on_date, on_date - 9, unit_id, position_id, $1, kind, 'Asia/Jakarta',
      3, 16, 85.5, 3600, '[]', '[]' from fact order by i
  ), certified as (
    insert into certificates.certificate (id, completion_id, enrolment_id, employee_id, unit_id, agency_id, course_id, kind, edition, register_id, year, number, number_text,
      verification_id, verify_code, issued_on, jp, template_id, frozen, state, issued_at)
    select certificate_id, completion_id, enrolment_id, employee_id, unit_id, $1, course_id, 'SERTIFIKAT', 1, r.id, r.year, i + 1, '800.2.4/' || i || '/BKPSDM/' || r.year,
      certificate_id::text, 'ABCD2345', on_date, 3, (select id from certificates.template limit 1), '{}', 'ISSUED', on_date
    from fact join certificates.register r on r.year = extract(year from on_date) order by i
  ), entered as (
    insert into competency.ledger_entry (employee_id, id, kind, completion_id, form_id, started_on, completed_on, learning_days, designed_jp, levels, course_id, version_id,
      unit_id, position_id, employee_kind, agency_id)
    select employee_id, entry_id, 'COMPLETION', completion_id, 16, on_date - 9, on_date, '[]', 3, '[]', course_id, version_id, unit_id, position_id, kind, $1 from fact order by i
  )
  insert into competency.jp_award (employee_id, entry_id, year, counted_on, raw, counted, why)
  select employee_id, entry_id, extract(year from on_date), on_date, 3, 2 + i % 2, '[]' from fact order by i`;

/** Everybody is in the middle of one further course. */
const LEARNING_NOW = `
  insert into learning.enrolment (id, employee_id, course_id, version_id, state, unit_id, position_id, agency_id, employee_kind, zone, requested_at, enrolled_at)
  select uuidv7(), p.id, c.course_id, c.version_id, 'ACTIVE', p.unit_id, p.position_id, $1, p.kind, 'Asia/Jakarta', '2026-11-01', '2026-11-01'
  from person p join studied c on c.n = (p.n + ${COURSES} - 1) % ${COURSES} on conflict do nothing`;
