import { Injectable } from '@nestjs/common';
import type { CivilDate, Scope, UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

import { CompletionReportReader, TOP_COURSES } from '../completion/completion-report.reader';
import { SqlParams } from '../completion/sql-params';
import { membersOn, peopleStanding, STANDING_COUNTS, type StandingPlace, type StandingQuestion } from './people-standing';
import { type ReachRoot, reachRoots } from './reach-roots';

export interface StandingCounts {
  readonly people: number;
  /** Counted JP of the year. */
  readonly jp: number;
  /** Those with a yearly duty. */
  readonly obliged: number;
  /** Those of them who have met it. */
  readonly reached: number;
  /** Their duty in JP where it is the same for all of them. */
  readonly target: number | null;
}

export interface UnitStanding extends StandingCounts {
  readonly unitId: UnitId;
  readonly name: string;
  /** The unit itself: those who belong to it directly. */
  readonly own: boolean;
}

export interface Dashboard {
  readonly year: number;
  readonly on: CivilDate;
  /** Null when the reach is people, not units. */
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
  /** Units above, the highest first, as far as the reach goes. */
  readonly path: ReachRoot[];
  /** The topmost units of the reach, to choose from when there are several. */
  readonly roots: ReachRoot[];
  readonly totals: StandingCounts;
  readonly completions: number;
  readonly certificates: number;
  readonly months: { readonly month: string; readonly jp: number }[];
  readonly courses: { readonly courseId: string; readonly title: string; readonly rows: number }[];
  readonly units: UnitStanding[];
}

interface UnitRow {
  id: string;
  name: string;
  depth: number;
}

const NOBODY: StandingCounts = { people: 0, jp: 0, obliged: 0, reached: 0, target: null };
const sum = (a: StandingCounts, b: StandingCounts): StandingCounts => ({
  people: a.people + b.people, jp: a.jp + b.jp, obliged: a.obliged + b.obliged, reached: a.reached + b.reached,
  target: a.obliged === 0 ? b.target : b.obliged === 0 || a.target === b.target ? a.target : null,
});

/** From agency to unit to person: counted JP, completions, certificates, and who is behind. */
@Injectable()
export class DashboardReader {
  constructor(
    private readonly database: Database,
    private readonly report: CompletionReportReader,
  ) {}

  /** Scoped by today's membership. @param unitId null = the first unit of the reach */
  async overview(scope: Scope, unitId: UnitId | null, year: number | null): Promise<Dashboard> {
    const roots = await reachRoots(this.database, scope, null);
    const path = await this.pathTo(scope, unitId ?? roots[0]?.id ?? null);
    const unit = path.at(-1) ?? null;
    const question = standingQuestion(scope, { unitId: unit?.id ?? null }, year);
    const filter = { state: 'COMPLETED', unitId: unit?.id, from: `${question.year}-01-01`, to: `${question.year}-12-31` } as const;
    const [units, months, courses, certificates] = await Promise.all([
      unit ? this.units(scope, question) : [],
      this.months(scope, question),
      this.report.byCourse(scope, filter),
      this.certificates(scope, question),
    ]);
    const { year: asked, on } = question;
    // Every member stands in exactly one of the units.
    const totals = unit ? units.reduce(sum, NOBODY) : await this.totals(scope, question);
    return { year: asked, on, unit, path: path.slice(0, -1), roots, totals, completions: courses.reduce((rows, course) => rows + course.rows, 0), certificates, months, courses: courses.slice(0, TOP_COURSES), units };
  }

  private async totals(scope: Scope, question: StandingQuestion): Promise<StandingCounts> {
    const params = new SqlParams();
    const [row] = await this.database.read<StandingCounts>(`select ${STANDING_COUNTS} from (${peopleStanding(scope, question, params)}) s`, params.values);
    return row!;
  }

  /** The units directly below, and the unit itself for its direct members. */
  private async units(scope: Scope, question: StandingQuestion): Promise<UnitStanding[]> {
    const params = new SqlParams();
    const people = peopleStanding(scope, question, params);
    const unit = params.add(question.unitId, 'uuid');
    return this.database.read<UnitStanding>(
      `select below.id as "unitId", below.name, below.id = ${unit} as own, ${STANDING_COUNTS}
       from (${people}) s
       join organisation.unit_closure up on up.descendant_id = s.unit_id
       join organisation.unit_closure below_unit on below_unit.descendant_id = up.ancestor_id and below_unit.ancestor_id = ${unit}
       join organisation.unit below on below.id = up.ancestor_id
       where below_unit.depth = 1 or (below_unit.depth = 0 and up.depth = 0)
       group by below.id, below.name order by own, below.name, below.id`,
      params.values,
    );
  }

  private async months(scope: Scope, question: StandingQuestion): Promise<{ month: string; jp: number }[]> {
    const params = new SqlParams();
    const members = membersOn(scope, question, params);
    return this.database.read(
      `select to_char(d.counted_on, 'YYYY-MM') as month, sum(d.jp) as jp from (
         select a.counted_on, sum(a.counted) as jp
         from (${members}) m join competency.jp_award a on a.employee_id = m.employee_id and a.year = ${params.add(question.year, 'smallint')}
         group by a.counted_on) d
       group by month order by month`,
      params.values,
    );
  }

  /** Scoped by the unit then, as the completions are. */
  private async certificates(scope: Scope, { unitId, year }: StandingQuestion): Promise<number> {
    const params = new SqlParams();
    const reach = personScopeCondition(scope, { employee: 'k.employee_id', unit: 'k.unit_id' }, params.next);
    params.addAll(reach.params);
    const within = unitId
      ? `and k.unit_id in (select c.descendant_id from organisation.unit_closure c where c.ancestor_id = ${params.add(unitId, 'uuid')})`
      : '';
    const [row] = await this.database.read<{ n: number }>(
      `select count(*) as n from certificates.certificate k
       where k.state = 'ISSUED' and k.issued_on between ${params.add(`${year}-01-01`, 'date')} and ${params.add(`${year}-12-31`, 'date')}
         and ${reach.sql} ${within}`,
      params.values,
    );
    return row?.n ?? 0;
  }

  /** The unit with those above it that lie within the reach; empty when the unit does not. */
  private async pathTo(scope: Scope, unitId: UnitId | null): Promise<ReachRoot[]> {
    if (!unitId) return [];
    const everywhere = scope.reaches.some((reach) => reach.kind === 'installation');
    const roots = scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? [reach.unitId] : []));
    const rows = await this.database.read<UnitRow>(
      `select u.id, u.name, c.depth from organisation.unit_closure c join organisation.unit u on u.id = c.ancestor_id
       where c.descendant_id = $1 and ($2 or exists (
         select from organisation.unit_closure r where r.descendant_id = c.ancestor_id and r.ancestor_id = any ($3)))
       order by c.depth desc`,
      [unitId, everywhere, roots],
    );
    return rows.map(({ id, name }) => ({ id, name }));
  }
}

/** The year asked for with the day that stands for it: its last day when it has gone by. */
export function standingQuestion(scope: Scope, { unitId, direct }: StandingPlace, year: number | null): StandingQuestion {
  const today = scope.actor.on;
  const asked = year ?? Number(today.slice(0, 4));
  const last = `${asked}-12-31`;
  return { unitId, direct, year: asked, on: last < today ? last : today };
}
