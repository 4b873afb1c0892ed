import { randomInt } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { type Actor, type CourseId, DomainError, type LessonId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { lockOwnDraft } from '../course/open-version';
import { LessonService } from '../lesson/lesson.service';
import type { QuizPurpose, QuizSettings } from '../quiz/question.rules';
import type { BankQuestion } from './bank-question';
import { type BlueprintLine, type BlueprintMode, drawTests } from './blueprint.rules';

export interface DraftTests {
  /** Lessons to be, with ids made by the client. */
  readonly before: { readonly lessonId: LessonId; readonly moduleId: string; readonly title: string };
  readonly after: { readonly lessonId: LessonId; readonly moduleId: string; readonly title: string };
  readonly lines: readonly BlueprintLine[];
  readonly mode: BlueprintMode;
}

type TestQuestion = Pick<BankQuestion, 'id' | 'topic' | 'level' | 'kind' | 'prompt' | 'choices' | 'matches' | 'key' | 'feedback'>;

const MINUTES_PER_QUESTION = 1;

/** Makes a pre-test and a post-test out of one blueprint, so that their scores can be compared. */
@Injectable()
export class DraftTestsService {
  constructor(private readonly lessons: LessonService) {}

  /**
   * Adds both tests to the author's draft. The pre-test is never a condition of completion and shows no key.
   * @throws catalogue.bank_too_small with the lines that lack questions
   */
  async addTests(tx: Tx, actor: Actor, courseId: CourseId, { before, after, lines, mode }: DraftTests): Promise<void> {
    // Before the bank is looked at: a course of somebody else is not found, whatever is asked of it.
    await lockOwnDraft(tx, actor, courseId);
    const bank = await tx.query<TestQuestion>(
      `select q.id, q.topic, q.level, q.kind, q.prompt, q.choices, q.matches, q.key, q.feedback from catalogue.bank_question q
        where q.agency_id = $1 and q.archived_at is null and (q.author_account_id = $2 or q.shared) and q.topic = any ($3::text[])`,
      [actor.agencyId, actor.accountId, lines.map(({ topic }) => topic)],
    );
    const drawn = drawTests(lines, bank, mode, shuffled);
    if ('short' in drawn) throw new DomainError('catalogue.bank_too_small', { lines: drawn.short });
    await this.addTest(tx, actor, courseId, before, 'PRE_TEST', drawn.before);
    await this.addTest(tx, actor, courseId, after, 'POST_TEST', drawn.after);
  }

  private async addTest(tx: Tx, actor: Actor, courseId: CourseId, place: DraftTests['before'], purpose: QuizPurpose, drawn: readonly TestQuestion[]): Promise<void> {
    const { lessonId, moduleId, title } = place;
    const minutes = drawn.length * MINUTES_PER_QUESTION;
    await this.lessons.addLesson(tx, actor, courseId, { id: lessonId, moduleId, kind: 'QUIZ', title, minutes, required: purpose === 'POST_TEST' });
    const questions = drawn.map(({ id, kind, prompt, choices, matches, key, feedback }) => ({
      id: newId(), bankQuestionId: id, kind, points: 1, prompt, choices: [...choices], matches: [...matches], key, feedback,
    }));
    await this.lessons.saveLesson(tx, actor, courseId, { lessonId, revision: 1, title, minutes, content: { kind: 'QUIZ', settings: settingsOf(purpose), questions } });
  }
}

function settingsOf(purpose: QuizPurpose): QuizSettings {
  const measured = { timeLimitMinutes: null, shuffleQuestions: true, shuffleOptions: true, draw: null, purpose };
  // A pre-test that told its key would spoil the comparison.
  return purpose === 'PRE_TEST' ? { ...measured, attempts: 1, feedback: 'NEVER' } : { ...measured, attempts: null, feedback: 'AFTER_PASS' };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = randomInt(last + 1);
    [order[last], order[at]] = [order[at] as Item, order[last] as Item];
  }
  return order;
}
