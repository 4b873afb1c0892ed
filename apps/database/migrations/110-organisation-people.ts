import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE = `
  alter table organisation.supervision add column reason text check (length(reason) <= 500);
  alter table organisation.employment add column end_reason text
    check (end_reason in ('RETIRED', 'TRANSFERRED', 'CONTRACT_ENDED', 'RESIGNED', 'DISMISSED', 'DECEASED', 'RECORDED_BY_MISTAKE'));

  create table organisation.employee_merge (
    id uuid primary key,
    employee_id uuid not null references organisation.employee,
    duplicate_id uuid not null references organisation.employee,
    reason text not null check (length(reason) between 3 and 500),
    merged_by uuid not null,
    merged_at timestamptz not null,
    taken jsonb not null,
    given jsonb not null,
    undone_by uuid,
    undone_at timestamptz,
    recorded_at timestamptz not null default now(),
    check (employee_id <> duplicate_id),
    check ((undone_by is null) = (undone_at is null))
  );
  comment on table organisation.employee_merge is 'Who was found to be one person; employee.merged_into follows from the rows that are not undone.';
  comment on column organisation.employee_merge.taken is 'Dated rows as they were before the merge cut or removed them, by table.';
  comment on column organisation.employee_merge.given is 'Dated rows that the merge made for the one who stays, by table.';
  create unique index employee_merge_standing on organisation.employee_merge (duplicate_id) where undone_at is null;
  create index employee_merge_into on organisation.employee_merge (employee_id);
  create index employee_merge_latest on organisation.employee_merge (merged_at desc, id desc);

  create table organisation.distinct_people (
    first_id uuid not null references organisation.employee,
    second_id uuid not null references organisation.employee,
    decided_by uuid not null,
    decided_at timestamptz not null,
    primary key (first_id, second_id),
    check (first_id < second_id)
  );
  comment on table organisation.distinct_people is 'Look like duplicates, but an admin said that they are two people.';`;

const UNITS = `
  create table organisation.unit_name (
    id uuid primary key default uuidv7(),
    unit_id uuid not null references organisation.unit,
    name text not null,
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (unit_id with =, valid with &&)
  );
  comment on table organisation.unit_name is 'Names by date; unit.name is the one of today. A unit that was never renamed has no row.';

  create table organisation.unit_helper (
    id uuid primary key,
    unit_id uuid not null references organisation.unit,
    employee_id uuid not null references organisation.employee,
    contact text not null check (length(contact) between 3 and 120),
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (unit_id with =, employee_id with =, valid with &&)
  );
  create index unit_helper_employee on organisation.unit_helper (employee_id);
  comment on column organisation.unit_helper.contact is 'Where colleagues reach the helper at work: extension, work phone or office.';`;

const GRANTS = `
  grant select, insert, update, delete on organisation.employee_merge, organisation.distinct_people, organisation.unit_name, organisation.unit_helper to piawai_app;`;

/** Merging of duplicates, reasons, dated names of units, helpers of units. */
export class OrganisationPeople110 implements MigrationInterface {
  readonly name = 'OrganisationPeople1000000000110';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PEOPLE, UNITS, GRANTS]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
