import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE = `
  create schema organisation;

  create table organisation.unit (
    id uuid primary key,
    agency_id uuid not null references organisation.unit,
    code text not null,
    name text not null,
    kind text not null check (kind in ('INSTALLATION', 'AGENCY', 'SEKRETARIAT', 'INSPEKTORAT', 'DINAS', 'BADAN', 'RSUD', 'KECAMATAN', 'KELURAHAN',
      'BAGIAN', 'BIDANG', 'SEKSI', 'SUBBAGIAN', 'UPTD', 'OTHER')),
    zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    kemendagri_code text,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    revision integer not null default 1,
    recorded_at timestamptz not null default now(),
    check ((kind in ('INSTALLATION', 'AGENCY')) = (agency_id = id)),
    unique (agency_id, code)
  );
  create unique index unit_installation_once on organisation.unit (kind) where kind = 'INSTALLATION';

  create table organisation.unit_parent (
    id uuid primary key default uuidv7(),
    unit_id uuid not null references organisation.unit,
    parent_id uuid not null references organisation.unit,
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (unit_id with =, valid with &&)
  );
  create index unit_parent_parent on organisation.unit_parent (parent_id);

  create table organisation.unit_closure (
    ancestor_id uuid not null references organisation.unit,
    descendant_id uuid not null references organisation.unit,
    depth integer not null,
    primary key (ancestor_id, descendant_id)
  );
  create index unit_closure_descendant on organisation.unit_closure (descendant_id, depth);

  create table organisation.position (
    id uuid primary key,
    agency_id uuid not null references organisation.unit,
    code text not null,
    name text not null,
    position_group text not null check (position_group in ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA',
      'JF_PEMULA', 'JF_TERAMPIL', 'JF_MAHIR', 'JF_PENYELIA', 'JF_AHLI_PERTAMA', 'JF_AHLI_MUDA', 'JF_AHLI_MADYA', 'JF_AHLI_UTAMA')),
    valid_to date,
    revision integer not null default 1,
    recorded_at timestamptz not null default now(),
    unique (agency_id, code)
  );

  create table organisation.employee (
    id uuid primary key,
    full_name text not null,
    front_title text not null default '',
    back_title text not null default '',
    birth_place text,
    birth_date date,
    sex text check (sex in ('MALE', 'FEMALE')),
    merged_into uuid references organisation.employee check (merged_into <> id),
    revision integer not null default 1,
    recorded_at timestamptz not null default now()
  );
  create index employee_name_parts on organisation.employee using gin (lower(full_name) gin_trgm_ops);
  create index employee_name_order on organisation.employee (lower(full_name), id);
  create index employee_merged on organisation.employee (merged_into) where merged_into is not null;

  create table organisation.employee_identifier (
    id uuid primary key default uuidv7(),
    employee_id uuid not null references organisation.employee,
    kind text not null check (kind in ('NIP', 'OLD_NIP', 'SIASN')),
    value text not null,
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (employee_id with =, kind with =, valid with &&),
    constraint employee_identifier_taken unique (kind, value)
  );
  create index employee_identifier_value on organisation.employee_identifier (value text_pattern_ops);
  create index employee_identifier_employee on organisation.employee_identifier (employee_id);

  create table organisation.employment (
    id uuid primary key default uuidv7(),
    employee_id uuid not null references organisation.employee,
    kind text not null check (kind in ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU')),
    rank_grade text,
    legal_standing text not null default '01',
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (employee_id with =, valid with &&)
  );
  create index employment_employee on organisation.employment (employee_id);

  create table organisation.membership (
    id uuid primary key default uuidv7(),
    employee_id uuid not null references organisation.employee,
    unit_id uuid not null references organisation.unit,
    position_id uuid references organisation.position,
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (employee_id with =, valid with &&)
  );
  create index membership_employee on organisation.membership (employee_id);
  create index membership_unit on organisation.membership (unit_id);
  create index membership_position on organisation.membership (position_id);

  create table organisation.headship (
    id uuid primary key default uuidv7(),
    unit_id uuid not null references organisation.unit,
    employee_id uuid not null references organisation.employee,
    capacity text not null check (capacity in ('HEAD', 'PLT', 'PLH')),
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    exclude using gist (unit_id with =, capacity with =, valid with &&)
  );
  create index headship_employee on organisation.headship (employee_id);

  create table organisation.supervision (
    id uuid primary key default uuidv7(),
    employee_id uuid not null references organisation.employee,
    supervisor_id uuid not null references organisation.employee,
    valid daterange not null check (not isempty(valid)),
    recorded_at timestamptz not null default now(),
    check (employee_id <> supervisor_id),
    exclude using gist (employee_id with =, valid with &&)
  );
  create index supervision_supervisor on organisation.supervision (supervisor_id);

  create table organisation.agency_setting (
    agency_id uuid not null references organisation.unit,
    key text not null,
    value jsonb not null,
    valid_from date not null,
    recorded_at timestamptz not null default now(),
    primary key (agency_id, key, valid_from)
  );`;

const IMPORT = `
  create table organisation.import (
    id uuid primary key,
    agency_id uuid not null references organisation.unit,
    created_by uuid not null,
    created_at timestamptz not null,
    file_name text not null,
    sha256 text not null,
    bytes bigint not null,
    format text not null check (format in ('CSV', 'XLSX')),
    headers jsonb not null,
    sample jsonb not null,
    mapping jsonb not null,
    effective_on date not null,
    state text not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED')),
    failure text,
    run integer not null default 0,
    rows_read integer not null default 0,
    rows_applied integer not null default 0,
    cursor integer not null default 0,
    counts jsonb not null default '{}',
    ended_units uuid[] not null default '{}',
    ended_count integer not null default 0,
    changed_at timestamptz not null
  );
  create index import_agency on organisation.import (agency_id, created_at desc);

  create table organisation.import_row (
    import_id uuid not null references organisation.import on delete cascade,
    row_no integer not null,
    verdict text not null check (verdict in ('ADDED', 'CHANGED', 'UNCHANGED', 'QUESTION', 'REJECTED')),
    nip text,
    employee_id uuid,
    same_as uuid,
    unit_id uuid,
    data jsonb not null,
    cells jsonb not null,
    changes jsonb not null default '{}',
    problems jsonb not null default '[]',
    answer text check (answer in ('SAME_PERSON', 'ANOTHER_PERSON')),
    outcome text check (outcome in ('APPLIED', 'FAILED')),
    primary key (import_id, row_no)
  );
  create index import_row_verdict on organisation.import_row (import_id, verdict, row_no);
  create index import_row_nip on organisation.import_row (import_id, nip);
  create index import_row_employee on organisation.import_row (import_id, employee_id);
  create index import_row_unit on organisation.import_row (import_id, unit_id);`;

/** The nearest unit, own or above, led by somebody else leads a person; Plt. goes before Plh., Plh. before the head. */
const SUPERVISION = `
  create function organisation.unit_head(unit uuid, on_date date) returns uuid language sql stable as $$
    select h.employee_id from organisation.headship h
    where h.unit_id = unit and h.valid @> on_date
    order by case h.capacity when 'PLT' then 1 when 'PLH' then 2 else 3 end limit 1
  $$;

  create function organisation.supervisor_of(person uuid, on_date date) returns uuid language sql stable as $$
    select coalesce(
      (select s.supervisor_id from organisation.supervision s where s.employee_id = person and s.valid @> on_date),
      (select led.head from organisation.membership m
         join organisation.unit_closure c on c.descendant_id = m.unit_id
         cross join lateral (select organisation.unit_head(c.ancestor_id, on_date) as head) led
       where m.employee_id = person and m.valid @> on_date and led.head <> person
       order by c.depth limit 1))
  $$;

  create function organisation.reports_of(supervisor uuid, on_date date) returns setof uuid language sql stable as $$
    with led as (
      select distinct h.unit_id from organisation.headship h
      where h.employee_id = supervisor and h.valid @> on_date and organisation.unit_head(h.unit_id, on_date) = supervisor
    ), own as (
      select down.descendant_id as unit_id from led
      join organisation.unit_closure down on down.ancestor_id = led.unit_id
      where not exists (
        select from organisation.unit_closure up
        where up.descendant_id = down.descendant_id and up.depth < down.depth
          and organisation.unit_head(up.ancestor_id, on_date) is not null)
    ), candidate as (
      select s.employee_id from organisation.supervision s where s.supervisor_id = supervisor and s.valid @> on_date
      union
      select m.employee_id from own join organisation.membership m on m.unit_id = own.unit_id and m.valid @> on_date
      union
      select organisation.unit_head(below.descendant_id, on_date) from own
      join organisation.unit_closure below on below.ancestor_id = own.unit_id and below.depth = 1
    )
    select c.employee_id from candidate c
    where c.employee_id is not null and organisation.supervisor_of(c.employee_id, on_date) = supervisor
  $$;`;

const GRANTS = `
  grant usage on schema organisation to piawai_app;
  grant select, insert, update, delete on all tables in schema organisation to piawai_app;`;

/** Organisation: the dated tree of units, positions, employees and their import. */
export class Organisation020 implements MigrationInterface {
  readonly name = 'Organisation1000000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PEOPLE, IMPORT, SUPERVISION, GRANTS]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
