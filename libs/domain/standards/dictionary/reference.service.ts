import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';

import type { DutyPolicy } from '../policy/duty.rules';
import type { Competency, CompetencyLevel, DevelopmentForm } from './dictionary.types';

export type NationalCompetency = Omit<Competency, 'id' | 'agencyId'> & { readonly levels: readonly CompetencyLevel[] };

/** One row of an annex; JP in hours of 45 minutes, null where the annex names none. */
export interface JpPolicyLine {
  readonly formId: number;
  readonly unit: string;
  readonly nationalJp: number | null;
  readonly internationalJp: number | null;
  readonly internationalSurplusPercent: number;
  readonly nationalDailyCap: number | null;
  readonly internationalDailyCap: number | null;
  readonly unitsPerMonth: number | null;
  readonly basis: string;
}

/** Loads the national reference data; every method may be repeated. */
@Injectable()
export class ReferenceService {
  async putForms(tx: Tx, forms: readonly DevelopmentForm[]): Promise<void> {
    await tx.query(
      `insert into standards.development_form (id, code, name_id, name_en, path, certificate_kind)
       select id, code, "nameId", "nameEn", path, "certificateKind"
         from jsonb_to_recordset($1::jsonb) as f (id smallint, code text, "nameId" text, "nameEn" text, path text, "certificateKind" text)
       on conflict (id) do update set code = excluded.code, name_id = excluded.name_id, name_en = excluded.name_en,
              path = excluded.path, certificate_kind = excluded.certificate_kind`,
      [JSON.stringify(forms)],
    );
  }

  async putCompetencies(tx: Tx, competencies: readonly NationalCompetency[]): Promise<void> {
    await tx.query(
      `insert into standards.competency (id, code, name_id, name_en, sense_id, sense_en, competency_group, max_level, ordinal)
       select id, code, "nameId", "nameEn", "senseId", "senseEn", "group", "maxLevel", ordinal
         from jsonb_to_recordset($1::jsonb) as c (id uuid, code text, "nameId" text, "nameEn" text, "senseId" text,
              "senseEn" text, "group" text, "maxLevel" smallint, ordinal smallint)
       on conflict (agency_id, code) do update set name_id = excluded.name_id, name_en = excluded.name_en,
              sense_id = excluded.sense_id, sense_en = excluded.sense_en, ordinal = excluded.ordinal`,
      [JSON.stringify(competencies.map((competency) => ({ ...competency, id: newId() })))],
    );
    const levels = competencies.flatMap(({ code, levels }) => levels.map((level) => ({ code, ...level })));
    await tx.query(
      `insert into standards.competency_level (competency_id, level, name_id, name_en, description_id, description_en)
       select c.id, l.level, l."nameId", l."nameEn", l."descriptionId", l."descriptionEn"
         from jsonb_to_recordset($1::jsonb) as l (code text, level smallint, "nameId" text, "nameEn" text,
              "descriptionId" text, "descriptionEn" text)
         join standards.competency c on c.agency_id is null and c.code = l.code
       on conflict (competency_id, level) do update set name_id = excluded.name_id, name_en = excluded.name_en,
              description_id = excluded.description_id, description_en = excluded.description_en`,
      [JSON.stringify(levels)],
    );
  }

  /** Adds a version of the national JP table; a version that is there already stays as it is. */
  async addJpPolicyVersion(tx: Tx, version: string, validFrom: CivilDate, lines: readonly JpPolicyLine[]): Promise<void> {
    await tx.query(
      `insert into standards.jp_policy (id, version, form_id, unit, national_jp, international_jp, international_surplus_percent,
              national_daily_cap, international_daily_cap, units_per_month, basis, valid_from)
       select id, $2, "formId", unit, "nationalJp", "internationalJp", "internationalSurplusPercent",
              "nationalDailyCap", "internationalDailyCap", "unitsPerMonth", basis, $3::date
         from jsonb_to_recordset($1::jsonb) as p (id uuid, "formId" smallint, unit text, "nationalJp" numeric, "internationalJp" numeric,
              "internationalSurplusPercent" numeric, "nationalDailyCap" numeric, "internationalDailyCap" numeric,
              "unitsPerMonth" smallint, basis text)
       on conflict (version, agency_id, form_id) do nothing`,
      [JSON.stringify(lines.map((line) => ({ ...line, id: newId() }))), version, validFrom],
    );
  }

  /** Adds national duty rows; a row of the same kind and date stays as it is. */
  async addDutyPolicies(tx: Tx, policies: readonly Omit<DutyPolicy, 'id' | 'agencyId'>[]): Promise<void> {
    await tx.query(
      `insert into standards.duty_policy (id, employee_kind, min_jp, max_jp, period, basis, valid_from)
       select id, "employeeKind", "minJp", "maxJp", period, basis, "validFrom"
         from jsonb_to_recordset($1::jsonb) as d (id uuid, "employeeKind" text, "minJp" smallint, "maxJp" smallint,
              period text, basis text, "validFrom" date)
       on conflict (employee_kind, valid_from) where agency_id is null do nothing`,
      [JSON.stringify(policies.map((policy) => ({ ...policy, id: newId() })))],
    );
  }
}
