import { ReferenceService, type DevelopmentForm, type DutyPolicy, type JpPolicyLine, type NationalCompetency } from '@piawai/domain/standards';
import type { Tx } from '@piawai/platform/database/tx';

import dutyPolicies from '../data/duty-policies.json';
import forms from '../data/development-forms.json';
import generic from '../data/generic-competencies.json';
import jp2018 from '../data/jp-policy-2018.json';
import technical from '../data/technical-competencies.json';
import type { Seed } from '../../src/seed-context';

/** First day of the national JP table that is called JP-2018 (the rule behind it was promulgated that day). */
const JP_2018_VALID_FROM = '2018-09-06';

/** Dictionary, forms of development, JP table and yearly duty; may be repeated at every deployment. */
export async function seedStandardsReference(tx: Tx, reference: ReferenceService): Promise<void> {
  await reference.putForms(tx, forms as DevelopmentForm[]);
  await reference.putCompetencies(tx, [...(generic as NationalCompetency[]), ...technical.map(described)]);
  await reference.addJpPolicyVersion(tx, 'JP-2018', JP_2018_VALID_FROM, jp2018 as JpPolicyLine[]);
  await reference.addDutyPolicies(tx, dutyPolicies as Omit<DutyPolicy, 'id' | 'agencyId'>[]);
}

/** Ministries describe technical levels in their own words; until an agency enters them, the scale itself is the description. */
function described(competency: { code: string; nameId: string; nameEn: string }, index: number): NationalCompetency {
  const { nameId, nameEn } = competency;
  return {
    ...competency,
    senseId: `Kompetensi teknis bidang ${nameId}.`,
    senseEn: `Technical competency: ${nameEn}.`,
    group: 'TEKNIS',
    maxLevel: 5,
    ordinal: 100 + index,
    levels: [
      level(1, 'Paham', 'Aware', `Mengenal istilah dan alur ${nameId}; bekerja dengan bimbingan.`, `Knows terms and flow of ${nameEn}; works under guidance.`),
      level(2, 'Dasar', 'Basic', `Menjalankan tugas rutin ${nameId} sesuai prosedur.`, `Does routine tasks of ${nameEn} by procedure.`),
      level(3, 'Menengah', 'Intermediate', `Menangani kasus tidak rutin dan membimbing rekan dalam ${nameId}.`, `Handles unusual cases and guides colleagues in ${nameEn}.`),
      level(4, 'Mumpuni', 'Advanced', `Mengevaluasi dan memperbaiki cara kerja ${nameId}.`, `Evaluates and improves how ${nameEn} is done.`),
      level(5, 'Ahli', 'Expert', `Menjadi rujukan dan mengembangkan ${nameId} di tingkat instansi.`, `Is the reference and develops ${nameEn} for the agency.`),
    ],
  };
}

function level(number: number, nameId: string, nameEn: string, descriptionId: string, descriptionEn: string): NationalCompetency['levels'][number] {
  return { level: number, nameId, nameEn, descriptionId, descriptionEn };
}

export const seedStandards: Seed = ({ app, database }) =>
  database.transaction((tx) => seedStandardsReference(tx, app.get(ReferenceService)));
