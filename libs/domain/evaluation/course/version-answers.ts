import type { CourseId } from '@piawai/contracts';

import { FEEDBACK_ASPECTS } from '../feedback/feedback.rules';
import type { Distribution, VersionAnswers } from './feedback-figures.rules';

type Read = <Row extends object>(sql: string, params: readonly unknown[]) => Promise<Row[]>;

interface Row {
  readonly versionId: string;
  readonly number: number;
  readonly answers: number;
  readonly relevant: Distribution;
  readonly clear: Distribution;
  readonly confident: Distribution;
}

/** Answers that count: those of a completion that was annulled do not. */
export const COUNTED_ANSWERS = `evaluation.feedback f where not exists (select from learning.completion_annulled a where a.completion_id = f.completion_id)`;

const spread = (aspect: string): string => `array[${[1, 2, 3, 4, 5].map((each) => `count(*) filter (where f.${aspect} = ${each})::int`).join(', ')}] as ${aspect}`;

const SQL = `
  select g.*, v.number as number from (
    select f.version_id as "versionId", count(*)::int as answers, ${FEEDBACK_ASPECTS.map(spread).join(', ')}
      from ${COUNTED_ANSWERS} and f.course_id = $1 group by f.version_id) g
    join catalogue.course_version v on v.id = g."versionId"`;

/** How each version of a course was answered about. @param read of the transaction or of the database */
export async function versionAnswers(read: Read, courseId: CourseId): Promise<VersionAnswers[]> {
  const rows = await read<Row>(SQL, [courseId]);
  return rows.map(({ versionId, number, answers, ...distributions }) => ({ versionId, number, answers, distributions }));
}
