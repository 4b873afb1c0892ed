import { createHash } from 'node:crypto';

import { verificationId, verifyCode } from '@piawai/domain/certificates';
import { numberForm, printedNumber } from '@piawai/domain/certificates/rules';
import { OrganisationReader } from '@piawai/domain/organisation';
import { addDays, civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';

import type { SeedContext } from '../../src/seed-context';
import { DEMO_AGENCY } from '../demo/demo-units';
import { seedId } from '../deterministic-id';
import type { Say } from './city';
import { positionIdOf, unitIdOf } from './city-organisation';
import type { CityPerson } from './city-people';
import type { PlannedCompletion } from './city-plan';
import { movedAttempt, movedCompletion, movedCertificate, movedEntry, moved, movedProgress, type LessonRows, type RecordRows, type Row } from './copy-record.rules';
import { insertRows, readRecord } from './record-rows';
import { type Model, ZONE } from './model-students';
import { Random } from './random';

/** A course takes eleven days at most; what would end later is left out. */
const LONGEST_DAYS = 12;
const RENDERS_PER_SECOND = 6;

/** One completion after a model: whose, and how many days later. */
interface Copy {
  readonly planned: PlannedCompletion;
  readonly model: Model;
  readonly days: number;
}

/** Gives each planned completion a model and a week of its year; those for which the year holds no week fall away. */
export function copiesOf(plan: readonly PlannedCompletion[], models: readonly Model[], now: Date): Copy[] {
  const today = civilDateIn(ZONE, now);
  return plan.flatMap((planned): Copy[] => {
    const random = new Random(createHash('sha256').update(`copy:${planned.person.nip}:${planned.code}`).digest().readUInt32BE());
    const ways = models.filter(({ code }) => code === planned.code);
    if (ways.length === 0) return [];
    const model = ways[random.next() < 0.6 ? 0 : random.between(0, ways.length - 1)]!;
    const begin = latest(`${planned.year}-01-08`, model.begunOn, addDays(planned.person.from, 30));
    const end = earliest(`${planned.year}-12-18`, addDays(today, -1));
    const from = Math.ceil(daysBetween(model.begunOn, begin) / 7);
    const to = Math.floor((daysBetween(model.begunOn, end) - LONGEST_DAYS) / 7);
    return to < from ? [] : [{ planned, model, days: random.between(from, to) * 7 }];
  });
}

/** Writes all copies in one transaction: enrolment, evidence, completion, certificate, ledger entry. @returns how many */
export async function seedCityRecords(context: SeedContext, copies: readonly Copy[], say: Say): Promise<number> {
  const { app, database } = context;
  const present = await database.read('select e.id from learning.enrolment e where e.id = any ($1::uuid[]) limit 1', [copies.map((copy) => idOf('enrolment', copy))]);
  if (present.length > 0 || copies.length === 0) return 0;
  const originals = new Map<string, RecordRows>();
  for (const { model } of copies) if (!originals.has(model.enrolmentId)) originals.set(model.enrolmentId, await readRecord(database, model.enrolmentId));
  const holders = await holdersOf(app.get(OrganisationReader), [...new Set(copies.map(({ planned }) => planned.person))]);
  const records = copies.map((copy) => recordOf(copy, originals.get(copy.model.enrolmentId)!, holders.get(copy.planned.person.id)!));
  say(`  ${records.length} completions are planned`);
  await database.transaction(async (tx) => {
    await insertLessons(tx, records);
    say('  enrolments and evidence are written');
    await insertRows(tx, 'learning.completion', records.map(({ completion }) => completion));
    await insertRows(tx, 'competency.ledger_entry', records.map(({ entry }) => entry));
    const certificates = await number(tx, app.get(OrganisationReader), records);
    await insertRows(tx, 'certificates.certificate', certificates);
    await insertRows(tx, 'competency.entry_certificate', certificates.map(({ completion_id, id, issued_at }) => ({ completion_id, certificate_id: id, state: 'ISSUED', edition: 1, followed_at: issued_at })));
    await orderDocuments(tx, certificates);
  });
  return records.length;
}

/** Enrolments, pins, progress and attempts. */
export async function insertLessons(tx: Tx, records: readonly LessonRows[]): Promise<void> {
  await insertRows(tx, 'learning.enrolment', records.map(({ enrolment }) => enrolment));
  await insertRows(tx, 'learning.enrolment_pin', records.flatMap(({ pins }) => pins));
  await insertRows(tx, 'learning.lesson_progress', records.flatMap(({ progress }) => progress));
  await insertRows(tx, 'learning.attempt', records.flatMap(({ attempts }) => attempts));
}

/** What somebody's lessons look like who went the way of a model some days later. */
export function lessonsOf(person: CityPerson, enrolmentId: string, days: number, original: LessonRows): LessonRows {
  const own = { employee_id: person.id, enrolment_id: enrolmentId };
  const instants = ['requested_at', 'enrolled_at', 'ended_at', 'lessons_done_at'];
  return {
    enrolment: { ...moved(original.enrolment, days, { instants, dates: ['completes_on'] }), ...contextOf(person), id: enrolmentId },
    pins: original.pins.map((pin) => ({ ...moved(pin, days, { instants: ['pinned_at'] }), enrolment_id: enrolmentId })),
    progress: original.progress.map((row) => ({ ...movedProgress(row, days), ...own })),
    attempts: original.attempts.map((row) => ({ ...movedAttempt(row, days), ...own, id: seedId(`city:attempt:${enrolmentId}:${row['id'] as string}`) })),
  };
}

const contextOf = (person: CityPerson): Row => ({
  employee_id: person.id, unit_id: unitIdOf.get(person.unitCode)!, position_id: positionIdOf.get(person.positionCode)!, agency_id: DEMO_AGENCY.id, employee_kind: person.kind,
});
const idOf = (what: string, { planned }: Copy): string => seedId(`city:${what}:${planned.person.nip}:${planned.code}`);

function recordOf(copy: Copy, original: RecordRows, holder: Row): RecordRows {
  const { planned: { person }, days } = copy;
  const [enrolmentId, completionId] = [idOf('enrolment', copy), idOf('completion', copy)];
  const { position_id, employee_kind, ...place } = contextOf(person);
  const secret = createHash('sha256').update(`city:verification:${completionId}`).digest();
  return {
    ...lessonsOf(person, enrolmentId, days, original),
    completion: { ...movedCompletion(original.completion, days), ...place, position_id, employee_kind, id: completionId, enrolment_id: enrolmentId },
    entry: { ...movedEntry(original.entry, days), ...place, position_id, employee_kind, id: idOf('entry', copy), completion_id: completionId },
    certificate: {
      ...movedCertificate(original.certificate, days, holder), ...place, id: idOf('certificate', copy), completion_id: completionId, enrolment_id: enrolmentId,
      verification_id: verificationId(secret.subarray(0, 18)), verify_code: verifyCode(secret.subarray(18, 26)),
    },
  };
}

/** People as certificates print them; nobody of the city changed name, rank or place. */
async function holdersOf(organisation: OrganisationReader, people: readonly CityPerson[]): Promise<Map<string, Row>> {
  const found = await organisation.describeAll(people.map(({ id }) => id), '9999-12-30');
  return new Map([...found].map(([id, person]) => [id, {
    name: person.displayName, nip: person.nip, birthPlace: person.birthPlace, birthDate: person.birthDate,
    rank: person.rankText === '-' ? null : person.rankText, position: person.positionName, unit: person.unitName ?? '', agency: person.agencyName ?? DEMO_AGENCY.name,
  }]));
}

/** Takes as many numbers of each year's register as are needed, in the order of issue; a rollback gives all of them back. */
async function number(tx: Tx, organisation: OrganisationReader, records: readonly RecordRows[]): Promise<Row[]> {
  const inOrder = records.map(({ certificate }) => certificate).sort((a, b) => (String(a['issued_at']) + String(a['id']) < String(b['issued_at']) + String(b['id']) ? -1 : 1));
  const numbered: Row[] = [];
  for (const year of [...new Set(inOrder.map((row) => row['year'] as number))]) {
    const ofYear = inOrder.filter((row) => row['year'] === year);
    const settings = await organisation.settingsOf(DEMO_AGENCY.id, `${year}-12-31`, tx);
    const [register] = await tx.query<{ id: string; last: number }>(
      `insert into certificates.register as r (id, agency_id, year, last_number) values (uuidv7(), $1, $2, $3)
       on conflict (agency_id, year) do update set last_number = r.last_number + excluded.last_number returning id, last_number as last`,
      [DEMO_AGENCY.id, year, ofYear.length],
    );
    for (const [at, row] of ofYear.entries()) {
      const taken = register!.last - ofYear.length + at + 1;
      const form = numberForm(settings.numberPattern, { classification: settings.classification, unit: DEMO_AGENCY.code, issuedOn: row['issued_on'] as string });
      numbered.push({ ...row, register_id: register!.id, number: taken, number_text: printedNumber(form, taken) });
    }
  }
  return numbered;
}

/** The worker draws the files one after the other, the newest first, a few each second: the machine stays quick meanwhile. */
async function orderDocuments(tx: Tx, certificates: readonly Row[]): Promise<void> {
  const ids = certificates.map((row) => row['id'] as string).reverse();
  const completions = certificates.map((row) => row['completion_id'] as string).reverse();
  await tx.query(
    `with ordered as (
       select uuidv7() as event_id, c.id, c.completion_id, c.n
         from unnest($1::uuid[], $2::uuid[]) with ordinality as c (id, completion_id, n)
     ), told as (
       insert into platform.outbox_event (id, name, payload, request_id, occurred_at, relayed_at)
       select event_id, 'certificates.certificate_issued', jsonb_build_object('certificateId', id, 'completionId', completion_id), 'seed-city', $3, clock_timestamp() from ordered
     )
     insert into platform.delivery (event_id, consumer, due_at)
     select event_id, 'render-certificate', clock_timestamp() + make_interval(secs => n / ${RENDERS_PER_SECOND}.0) from ordered`,
    [ids, completions, tx.now],
  );
}

const latest = (...dates: readonly string[]): string => dates.reduce((a, b) => (a > b ? a : b));
const earliest = (...dates: readonly string[]): string => dates.reduce((a, b) => (a < b ? a : b));
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
