import type { EmployeeId, EnrolmentId } from '@piawai/contracts';
import { CatalogueReader, type LearningPlan, type PlannedLesson } from '@piawai/domain/catalogue';
import type { Answer, KeyedQuestion } from '@piawai/domain/catalogue/rules';
import { AttemptService, EnrolmentService, RecordProgressService } from '@piawai/domain/learning';
import type { ProgressEvent } from '@piawai/domain/learning/rules';
import { OrganisationReader } from '@piawai/domain/organisation';

import type { SeedContext } from '../../src/seed-context';
import { seedId } from '../deterministic-id';
import { demoCourseId } from './catalogue';

export interface Student {
  readonly employeeId: EmployeeId;
  readonly enrolmentId: EnrolmentId;
  readonly plan: LearningPlan;
  readonly lessons: readonly PlannedLesson[];
}

/** Reads and answers like a person, through the services of the product, at whatever time the clock shows. */
export class Study {
  constructor(private readonly context: SeedContext) {}

  /** Moves the clock. */
  travelTo(instant: Date): void {
    this.context.clock.setOffset(instant.getTime() - Date.now());
  }

  /** Asks to be enrolled, as the course page does: where the rule says so, a supervisor decides. */
  async request(employeeId: EmployeeId, code: string): Promise<void> {
    const { app, database } = this.context;
    const courseId = demoCourseId(code);
    const [taken] = await database.read('select from learning.enrolment where employee_id = $1 and course_id = $2', [employeeId, courseId]);
    if (taken) return;
    const id = seedId(`enrolment:${employeeId}:${code}`);
    await database.transaction((tx) => app.get(EnrolmentService).enrol(tx, { id, employeeId, courseId, basis: 'OWN' }));
  }

  /** Enrols somebody and leafs through the lessons, so that time spent in them counts from now on; null when an earlier run did, or the person belonged to no unit then. */
  async enrol(employeeId: EmployeeId, code: string, opened = true): Promise<Student | null> {
    const { app, database } = this.context;
    const courseId = demoCourseId(code);
    const enrolmentId = seedId(`enrolment:${employeeId}:${code}`);
    const [taken] = await database.read('select from learning.enrolment where id = $1 or (employee_id = $2 and course_id = $3)', [enrolmentId, employeeId, courseId]);
    if (taken || !(await app.get(OrganisationReader).contextAt(employeeId))) return null;
    const enrolment = await database.transaction((tx) =>
      app.get(EnrolmentService).enrol(tx, { id: enrolmentId, employeeId, courseId, basis: 'ASSIGNMENT' }),
    );
    const plan = await app.get(CatalogueReader).learningPlan(enrolment.versionId);
    const student = { employeeId, enrolmentId, plan, lessons: plan.modules.flatMap((module) => module.lessons) };
    if (opened) await this.report(student, student.lessons.map((lesson) => this.event(lesson, {})));
    return student;
  }

  /** Reads articles one after the other from now on; the clock stands at the end afterwards. */
  async read(student: Student, lessons: readonly PlannedLesson[], minutesOf: (lesson: PlannedLesson) => number, toTheEnd = true): Promise<void> {
    let from = Math.ceil(this.context.clock.now().getTime() / 1000);
    const events: ProgressEvent[] = [];
    for (const lesson of lessons) {
      const to = from + Math.round(minutesOf(lesson) * 60);
      events.push(this.event(lesson, { activeRanges: [[from, to]], items: toTheEnd ? ['end'] : [], place: toTheEnd ? null : { block: 4 }, at: to * 1000 }));
      from = to;
    }
    this.travelTo(new Date(from * 1000));
    await this.report(student, events);
  }

  /** Takes a quiz in `minutes`; `wrong` of its answers are wrong. */
  async takeQuiz(student: Student, lesson: PlannedLesson, { wrong = 0, minutes = 6 } = {}): Promise<void> {
    const { app, database, clock } = this.context;
    const { employeeId, enrolmentId } = student;
    const number = `${enrolmentId}:${lesson.revisionId}:${clock.now().toISOString()}`;
    const attempt = await database.transaction((tx) =>
      app.get(AttemptService).startAttempt(tx, { id: seedId(`attempt:${number}`), employeeId, enrolmentId, lessonRevisionId: lesson.revisionId }),
    );
    await this.read(student, [lesson], () => minutes, false);
    const keys = await app.get(CatalogueReader).quizKey(lesson.revisionId);
    const given = keys.filter((question) => attempt.questionIds.includes(question.revisionId));
    const answers = Object.fromEntries(given.slice(wrong).map((question) => [question.revisionId, rightAnswer(question)]));
    await database.transaction((tx) => app.get(AttemptService).submitAttempts(tx, [{ attemptId: attempt.id, employeeId, answers }]));
  }

  /** A report of times that cannot have been: what the organiser sees as a doubt. */
  async claim(student: Student, lesson: PlannedLesson, minutes: number): Promise<void> {
    const now = Math.floor(this.context.clock.now().getTime() / 1000);
    await this.report(student, [this.event(lesson, { activeRanges: [[now - minutes * 60, now]], items: ['end'], at: now * 1000 })]);
  }

  private async report({ employeeId, enrolmentId }: Student, events: readonly ProgressEvent[]): Promise<void> {
    const { app, database } = this.context;
    await database.transaction((tx) => app.get(RecordProgressService).recordProgress(tx, [{ employeeId, enrolmentId, events }]));
  }

  private event(lesson: PlannedLesson, given: Partial<ProgressEvent>): ProgressEvent {
    const eventId = seedId(`event:${lesson.revisionId}:${this.context.clock.now().toISOString()}`);
    return { lessonRevisionId: lesson.revisionId, epoch: 0, eventId, activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0, ...given };
  }
}

function rightAnswer({ key }: KeyedQuestion): Answer | null {
  if (key.kind === 'SINGLE') return { choice: key.choice };
  if (key.kind === 'TRUE_FALSE') return { value: key.value };
  return null;
}
