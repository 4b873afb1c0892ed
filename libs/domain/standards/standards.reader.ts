import { Injectable } from '@nestjs/common';
import type { CivilDate, CompetencyId, PositionId, Scope, UnitId } from '@piawai/contracts';
import { DomainError } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { decodeCursor, pageOf, type Page } from '@piawai/platform/http/page';

import type { Competency, CompetencyLevel, DevelopmentForm, PositionLine, StandardLevel } from './dictionary/dictionary.types';
import type { DutyPolicy } from './policy/duty.rules';
import type { JpPolicy } from './policy/jp-policy.rules';
import { DUTY_POLICY_SQL, dutyPolicyOf, JP_POLICY_SQL, jpPolicyOf, type DutyPolicyRow, type JpPolicyRow } from './policy/policy-rows';

const COMPETENCY_SQL = `
  select c.id, c.agency_id as "agencyId", c.code, c.name_id as "nameId", c.name_en as "nameEn",
         c.sense_id as "senseId", c.sense_en as "senseEn", c.competency_group as "group",
         c.max_level as "maxLevel", c.ordinal
    from standards.competency c`;

const FORM_SQL = `
  select f.id, f.code, f.name_id as "nameId", f.name_en as "nameEn", f.path, f.certificate_kind as "certificateKind"
    from standards.development_form f`;

/** What each position requires and how learning is counted. National reference data and the agency's own layer. */
@Injectable()
export class StandardsReader {
  constructor(private readonly database: Database) {}

  /** The competencies that an agency uses: the national ones and its own, in the order of the dictionary. */
  dictionary(agencyId: UnitId): Promise<Competency[]> {
    return this.database.read<Competency>(
      `${COMPETENCY_SQL} where c.agency_id is null or c.agency_id = $1 order by c.ordinal, c.code collate "C"`,
      [agencyId],
    );
  }

  /** The described levels of one competency, 1 upwards. */
  levelsOf(competencyId: CompetencyId): Promise<CompetencyLevel[]> {
    return this.database.read<CompetencyLevel>(
      `select l.level, l.name_id as "nameId", l.name_en as "nameEn",
              l.description_id as "descriptionId", l.description_en as "descriptionEn"
         from standards.competency_level l where l.competency_id = $1 order by l.level`,
      [competencyId],
    );
  }

  /** The standard (SKJ) of a position on a date; empty when none is set. */
  standardOf(positionId: PositionId, date: CivilDate): Promise<StandardLevel[]> {
    return this.database.read<StandardLevel>(
      `select s.competency_id as "competencyId", c.code, c.name_id as "nameId", c.name_en as "nameEn",
              c.competency_group as "group", s.level
         from standards.position_standard s
         join standards.competency c on c.id = s.competency_id
        where s.position_id = $1 and s.valid @> $2::date
        order by c.ordinal, c.code collate "C"`,
      [positionId, date],
    );
  }

  /** The positions of an agency with the size of their standard on a date, by code. */
  async positions(agencyId: UnitId, date: CivilDate, page: { limit: number; after?: string }): Promise<Page<PositionLine>> {
    const [code] = page.after ? decodeCursor(page.after, 1) : [''];
    const rows = await this.database.read<PositionLine>(
      `select p.id as "positionId", p.code, p.name, p.position_group as "positionGroup",
              (select count(*) from standards.position_standard s where s.position_id = p.id and s.valid @> $2::date) as competencies
         from organisation.position p
        where p.agency_id = $1 and (p.valid_to is null or p.valid_to > $2::date) and p.code collate "C" > $3
        order by p.code collate "C" limit $4`,
      [agencyId, date, code, page.limit + 1],
    );
    return pageOf(rows, page.limit, (row) => [row.code]);
  }

  /** Code and name of a position. @throws DomainError platform.not_found */
  async positionById(positionId: PositionId): Promise<Pick<PositionLine, 'positionId' | 'code' | 'name'>> {
    const [position] = await this.database.read<Pick<PositionLine, 'positionId' | 'code' | 'name'>>(
      'select p.id as "positionId", p.code, p.name from organisation.position p where p.id = $1', [positionId]);
    if (!position) throw new DomainError('platform.not_found');
    return position;
  }

  /**
   * Scoped by agency: the agency whose rules the asker may change, which is the own one.
   * @throws DomainError platform.forbidden
   */
  async managedAgency(scope: Scope): Promise<UnitId> {
    const { agencyId } = scope.actor;
    if (!(await this.covers(scope, agencyId))) throw new DomainError('platform.forbidden');
    return agencyId;
  }

  /**
   * Scoped by agency: the asker manages standards where the position stands.
   * @throws DomainError platform.not_found
   */
  async managedPosition(scope: Scope, positionId: PositionId): Promise<void> {
    const [position] = await this.database.read<{ agency_id: UnitId }>('select p.agency_id from organisation.position p where p.id = $1', [positionId]);
    if (!position || !(await this.covers(scope, position.agency_id))) throw new DomainError('platform.not_found');
  }

  private async covers(scope: Scope, unitId: UnitId): Promise<boolean> {
    if (scope.reaches.some((reach) => reach.kind === 'installation')) return true;
    const rows = await this.database.read(
      'select c.depth from organisation.unit_closure c where c.descendant_id = $1 and c.ancestor_id = any($2::uuid[])',
      [unitId, scope.reaches.flatMap((reach) => (reach.kind === 'subtree' ? reach.unitId : []))],
    );
    return rows.length > 0;
  }

  /** Every form; those with path PENDIDIKAN (ids above 100) are no kind of course. */
  forms(): Promise<DevelopmentForm[]> {
    return this.database.read<DevelopmentForm>(`${FORM_SQL} order by f.id`);
  }

  /** The 25 forms that a course may have: SIASN jenisDiklat. */
  courseForms(): Promise<DevelopmentForm[]> {
    return this.database.read<DevelopmentForm>(`${FORM_SQL} where f.path <> 'PENDIDIKAN' order by f.id`);
  }

  async formById(formId: number): Promise<DevelopmentForm> {
    const [form] = await this.database.read<DevelopmentForm>(`${FORM_SQL} where f.id = $1`, [formId]);
    if (!form) throw new DomainError('platform.not_found');
    return form;
  }

  /**
   * Every JP policy begun by a date, of all versions: `jpPolicyAt` picks the one in force for a fact.
   * @param within reads inside a transaction, which then needs no second connection
   */
  async jpPolicies(date: CivilDate, within?: Tx): Promise<JpPolicy[]> {
    const sql = `${JP_POLICY_SQL} where p.valid_from <= $1 order by p.id`;
    const rows = within ? await within.query<JpPolicyRow>(sql, [date]) : await this.database.read<JpPolicyRow>(sql, [date]);
    return rows.map(jpPolicyOf);
  }

  /** Every duty row begun by a date: `dutyAt` picks the one in force. */
  async dutyPolicies(date: CivilDate): Promise<DutyPolicy[]> {
    const rows = await this.database.read<DutyPolicyRow>(`${DUTY_POLICY_SQL} where d.valid_from <= $1 order by d.id`, [date]);
    return rows.map(dutyPolicyOf);
  }
}
