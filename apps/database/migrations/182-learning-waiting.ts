import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits: for a seat, for a decision, and who decides while somebody is away. */
const STAND_INS = `
  create table organisation.stand_in (
    id uuid primary key,
    employee_id uuid not null references organisation.employee,
    stand_in_id uuid not null references organisation.employee,
    valid daterange not null check (not isempty(valid)),
    named_by uuid not null,
    recorded_at timestamptz not null default now(),
    check (employee_id <> stand_in_id),
    exclude using gist (employee_id with =, valid with &&)
  );
  comment on table organisation.stand_in is 'Who decides what stays unanswered while a person is away.';
  create index stand_in_by_person on organisation.stand_in (stand_in_id);
  grant select, insert, update, delete on organisation.stand_in to piawai_app;

  create function organisation.stand_in_for(person uuid, on_date date) returns uuid language sql stable as $$
    select coalesce(
      (select s.stand_in_id from organisation.stand_in s where s.employee_id = led.by and s.valid @> on_date and s.stand_in_id <> person),
      nullif(organisation.supervisor_of(led.by, on_date), person))
    from (select organisation.supervisor_of(person, on_date) as by) led
  $$;
  comment on function organisation.stand_in_for is 'Who answers for the supervisor of a person: the one named for the day, else who leads the supervisor; never the person.';`;

const SEATS = `
  create table learning.waiting_place (
    id uuid primary key,
    employee_id uuid not null references organisation.employee (id),
    course_id uuid not null references catalogue.course (id),
    state text not null check (state in ('WAITING', 'SEATED', 'LEFT', 'PASSED')),
    asked_at timestamptz not null,
    ended_at timestamptz,
    enrolment_id uuid references learning.enrolment (id),
    passed_because text,
    recorded_at timestamptz not null default now(),
    check ((state = 'WAITING') = (ended_at is null)),
    check ((state = 'SEATED') = (enrolment_id is not null)),
    check ((state = 'PASSED') = (passed_because is not null))
  );
  comment on column learning.waiting_place.passed_because is 'Error code of the rule that no longer let the person in when a seat was free.';
  create unique index waiting_place_live on learning.waiting_place (employee_id, course_id) where state = 'WAITING';
  create index waiting_place_order on learning.waiting_place (course_id, asked_at, id) where state = 'WAITING';
  create index waiting_place_of_person on learning.waiting_place (employee_id, asked_at);
  create unique index waiting_place_enrolment on learning.waiting_place (enrolment_id) where enrolment_id is not null;
  grant select, insert, update on learning.waiting_place to piawai_app;
  create index enrolment_running on learning.enrolment (course_id, version_id) where state = 'ACTIVE';`;

const DECISIONS = `
  alter table learning.enrolment_decision add column id uuid not null default uuidv7(), add column ordinal integer not null default 1 check (ordinal > 0);
  alter table learning.enrolment_decision drop constraint enrolment_decision_pkey;
  alter table learning.enrolment_decision add primary key (id), add unique (enrolment_id, ordinal);
  create index enrolment_decision_latest on learning.enrolment_decision (decided_by, decided_at);

  create table learning.decision_withdrawn (
    decision_id uuid primary key references learning.enrolment_decision (id),
    withdrawn_by uuid not null references accounts.account (id),
    withdrawn_at timestamptz not null,
    recorded_at timestamptz not null default now()
  );
  grant select, insert on learning.decision_withdrawn to piawai_app;

  create view learning.standing_decision as
    select d.* from learning.enrolment_decision d
    where not exists (select from learning.decision_withdrawn w where w.decision_id = d.id);
  comment on view learning.standing_decision is 'Decisions that nobody took back: one of an enrolment at most.';
  grant select on learning.standing_decision to piawai_app;

  create table learning.request_step (
    enrolment_id uuid not null references learning.enrolment (id),
    step smallint not null check (step between 0 and 2),
    goes_to text not null check (goes_to in ('ADMIN', 'STAND_IN', 'BKPSDM')),
    days integer not null check (days >= 0),
    reached_at timestamptz not null,
    recorded_at timestamptz not null default now(),
    primary key (enrolment_id, step)
  );
  comment on table learning.request_step is 'To whom a request went beside the supervisor: 0 nobody leads the person, 1 and 2 it stayed unanswered for so many working days.';
  grant select, insert on learning.request_step to piawai_app;`;

/** Waiting lists, decisions that can be taken back, requests that go on to others. */
export class LearningWaiting182 implements MigrationInterface {
  readonly name = 'LearningWaiting1000000000182';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [STAND_INS, SEATS, DECISIONS]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
