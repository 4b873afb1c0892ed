import { Injectable } from '@nestjs/common';
import type { CourseVersionId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { articleText } from '../lesson/article.rules';
import type { StoredContent } from '../lesson/lesson-content';
import { type ComparedLesson, type ComparedVersion, type VersionChange, versionDifference } from './version-difference.rules';

interface LessonRow extends Omit<ComparedLesson, 'text'> {
  content: StoredContent;
  questions: { prompt: string; choices: { text: string }[]; matches: { text: string }[]; key: unknown; feedback: string; points: number }[];
}

/** Compares two versions of a course as a reader would. */
@Injectable()
export class DifferenceReader {
  constructor(private readonly database: Database) {}

  /** What a version changes against the published one; empty for a first version. */
  async fromPublished(version: { readonly versionId: CourseVersionId; readonly publishedVersionId: CourseVersionId | null }): Promise<VersionChange[]> {
    const { versionId, publishedVersionId } = version;
    return publishedVersionId && publishedVersionId !== versionId ? this.difference(publishedVersionId, versionId) : [];
  }

  async difference(before: CourseVersionId, after: CourseVersionId): Promise<VersionChange[]> {
    const [old, present] = await Promise.all([this.compared(before), this.compared(after)]);
    return versionDifference(old, present);
  }

  private async compared(versionId: CourseVersionId): Promise<ComparedVersion> {
    const [fields] = await this.database.read<ComparedVersion['fields']>(
      `select v.title, v.summary, v.organiser, f.name_id as form, v.jp, v.enrolment_rule as "enrolmentRule", v.capacity, v.opens_on as "opensOn",
              v.closes_on as "closesOn", v.passing_grade as "passingGrade", v.min_active_minutes as "minActiveMinutes", v.all_positions as "allPositions",
              (select string_agg(c.code || ' ' || k.level, ', ' order by c.code) from catalogue.course_competency k
                 join standards.competency c on c.id = k.competency_id where k.version_id = v.id) as competencies
         from catalogue.course_version v
         join standards.development_form f on f.id = v.form_id
        where v.id = $1`,
      [versionId],
    );
    const modules = await this.database.read<{ title: string; jp: number }>(
      'select title, jp from catalogue.course_module where version_id = $1 order by ordinal',
      [versionId],
    );
    const lessons = await this.database.read<LessonRow>(
      `select l.lesson_id as "lessonId", r.id as "revisionId", r.title, m.title as module, r.minutes, l.required, r.content,
              coalesce((select jsonb_agg(jsonb_build_object('prompt', q.prompt, 'choices', q.choices, 'matches', q.matches, 'key', q.key,
                        'feedback', q.feedback, 'points', q.points) order by z.ordinal)
                          from catalogue.quiz_question z
                          join catalogue.question_revision q on q.id = z.question_revision_id
                         where z.lesson_revision_id = r.id), '[]') as questions
         from catalogue.version_lesson l
         join catalogue.course_module m on m.id = l.module_id
         join catalogue.lesson_revision r on r.id = l.lesson_revision_id
        where l.version_id = $1 order by m.ordinal, l.ordinal`,
      [versionId],
    );
    return { fields: fields ?? {}, modules, lessons: lessons.map(({ content, questions, ...lesson }) => ({ ...lesson, text: readable(content, questions) })) };
  }
}

function readable(content: StoredContent, questions: LessonRow['questions']): string {
  switch (content.kind) {
    case 'ARTICLE':
      return articleText(content.document);
    case 'VIDEO':
      return `${content.fileId ?? content.youtubeId ?? ''}\n${content.transcript}`;
    case 'AUDIO':
      return `${content.fileId ?? ''}\n${content.transcript}`;
    case 'DOCUMENT':
      return [content.fileName, ...content.pages].join('\n');
    case 'LINK':
      return `${content.url}\n${content.note}`;
    case 'QUIZ':
      return [JSON.stringify(content.settings), ...questions.flatMap(asLines)].join('\n');
  }
}

function asLines(question: LessonRow['questions'][number]): string[] {
  const choices = [...question.choices, ...question.matches].map((choice) => `- ${choice.text}`);
  return [`${question.prompt} (${question.points})`, ...choices, `= ${JSON.stringify(question.key)}`, question.feedback];
}
