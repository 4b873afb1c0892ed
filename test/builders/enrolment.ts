import type { CompletionId, CourseId, EmployeeId, EnrolmentId, LessonRevisionId } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import type { LearningPlan } from '@piawai/domain/catalogue';
import type { Answer, KeyedQuestion } from '@piawai/domain/catalogue/rules';
import {
  AnnouncementReader, AnnouncementService, AnnulCompletionService, ApplyOrderService, ApprovalReader, AttemptReader, AttemptService, ChangeEnrolmentsService,
  ClassmateReader, DecideEnrolmentService, DraftOrderService, DueCompletionsService, EnrolmentService, EnrolmentTraceReader, ForgetOrdersService,
  ForwardRequestsService, GradeAttemptService, GrantAttemptService, HomeReader, LearningReader, ModeratePostService, MoveEnrolmentsService, NoteService,
  OpenLessonService, OrderReader, OwnEnrolmentReader, ParticipantQuizReader, PostService, type ProgressAck, ProgressBatcher, RecordProgressService,
  RepairWaitingListsService, ThreadReader, WaitingListService, WaitingReader, WithdrawDecisionService,
} from '@piawai/domain/learning';
import { DecideCompletionService } from '@piawai/domain/learning/completion/decide-completion.service';
import type { ProgressEvent } from '@piawai/domain/learning/rules';
import { OrganisationReader } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';
import { aPublishedCourse, catalogueServices, type CourseSettings } from './a-published-course';
import { anEmployee } from './employee';

/** The services of learning on a test database, put together as the module does. */
export function learningServices(db: TestDatabase) {
  const { database, clock } = db;
  const catalogue = catalogueServices(db).reader;
  const completions = new DecideCompletionService(catalogue);
  const recording = new RecordProgressService(catalogue, completions);
  const grading = new GradeAttemptService(catalogue, recording);
  const organisation = new OrganisationReader(database, clock);
  const enrolments = new EnrolmentService(catalogue, organisation);
  const lists = new WaitingListService(catalogue, enrolments);
  const traces = new EnrolmentTraceReader(database, clock, catalogue);
  const own = new OwnEnrolmentReader(database, clock);
  const attempts = new AttemptService(catalogue, grading);
  return {
    lists, repairLists: new RepairWaitingListsService(lists), waiting: new WaitingReader(database),
    withdrawals: new WithdrawDecisionService(catalogue),
    forwarding: new ForwardRequestsService(organisation, clock),
    approvals: new ApprovalReader(database, organisation),
    catalogue, recording, grading, enrolments, traces, own, attempts,
    batcher: new ProgressBatcher(database, recording, attempts),
    quizzes: new AttemptReader(database, clock, catalogue),
    grants: new GrantAttemptService(catalogue),
    participantQuizzes: new ParticipantQuizReader(database, catalogue),
    decisions: new DecideEnrolmentService(catalogue, enrolments),
    due: new DueCompletionsService(completions),
    annulments: new AnnulCompletionService(),
    opening: new OpenLessonService(database, clock, catalogue),
    moves: new MoveEnrolmentsService(database, catalogue, completions),
    ordering: new DraftOrderService(catalogue, organisation),
    applying: new ApplyOrderService(database, catalogue, organisation),
    orders: new OrderReader(database),
    changes: new ChangeEnrolmentsService(catalogue, enrolments),
    forgetting: new ForgetOrdersService(),
    notes: new NoteService(catalogue),
    posts: new PostService(),
    moderation: new ModeratePostService(),
    thread: new ThreadReader(database, new AccountReader(database)),
    classmates: new ClassmateReader(database, new AccountReader(database)),
    announcements: new AnnouncementService(),
    announcementReader: new AnnouncementReader(database, clock, new AccountReader(database)),
    home: new HomeReader(own, traces),
    reader: new LearningReader(database, traces),
  };
}

export interface EnrolmentSettings {
  readonly employeeId?: EmployeeId;
  /** Default: a new published course. */
  readonly courseId?: CourseId;
  readonly course?: CourseSettings;
}

export interface TestEnrolment {
  readonly enrolmentId: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly plan: LearningPlan;
  /** Revisions of the article and of the quiz. */
  readonly articleId: LessonRevisionId;
  readonly quizId: LessonRevisionId;
}

/** Somebody of the course's agency, enrolled in a course with an article and a quiz. */
export async function anEnrolment(db: TestDatabase, settings: EnrolmentSettings = {}): Promise<TestEnrolment> {
  const { enrolments, catalogue } = learningServices(db);
  const courseId = settings.courseId ?? (await aPublishedCourse(db, settings.course)).courseId;
  const course = await catalogue.enrollableCourse(courseId);
  const employeeId = settings.employeeId ?? (await anEmployee(db, { unitId: course!.agencyId })).id;
  const enrolmentId = newId();
  await db.database.transaction((tx) => enrolments.enrol(tx, { id: enrolmentId, employeeId, courseId, basis: 'ASSIGNMENT' }));
  const plan = await catalogue.learningPlan(course!.versionId!);
  const lessons = plan.modules.flatMap((module) => module.lessons);
  const revisionOf = (kind: string) => lessons.find((lesson) => lesson.kind === kind)!.revisionId;
  return { enrolmentId, employeeId, courseId, plan, articleId: revisionOf('ARTICLE'), quizId: revisionOf('QUIZ') };
}

/** A report on one lesson; what is not given is empty. */
export function aProgressEvent(lessonRevisionId: LessonRevisionId, given: Partial<ProgressEvent> = {}): ProgressEvent {
  return { lessonRevisionId, epoch: 0, eventId: newId(), activeRanges: [], watched: [], pages: [], items: [], place: null, at: 0, ...given };
}

/** Opens the article, lets the clock go on and reports it as read; the default is its whole designed time. */
export async function readArticle(db: TestDatabase, enrolment: TestEnrolment, minutes?: number): Promise<ProgressAck> {
  const { opening, batcher } = learningServices(db);
  const { enrolmentId, employeeId, articleId, plan } = enrolment;
  const lesson = plan.modules.flatMap((module) => module.lessons).find((each) => each.revisionId === articleId)!;
  const { epoch } = await opening.openLesson({ employeeId, enrolmentId, revisionId: articleId });
  const from = Math.ceil(db.clock.now().getTime() / 1000);
  db.clock.advance({ minutes: minutes ?? lesson.minutes, seconds: 1 });
  const to = from + (minutes ?? lesson.minutes) * 60;
  return batcher.record({ employeeId, enrolmentId, events: [aProgressEvent(articleId, { epoch, activeRanges: [[from, to]], items: ['end'], at: to * 1000 })] });
}

/** The right answer to a question. */
export function rightAnswer({ key }: KeyedQuestion): Answer {
  switch (key.kind) {
    case 'SINGLE': return { choice: key.choice };
    case 'MULTIPLE': return { choices: key.choices };
    case 'TRUE_FALSE': return { value: key.value };
    case 'SHORT_ANSWER': return { text: key.accepted[0] ?? '' };
    case 'NUMERIC': return { number: key.value };
    case 'MATCHING': return { pairs: key.pairs };
    case 'ORDERING': return { order: key.order };
  }
}

/** Takes the quiz in five minutes; `right` of its questions are answered rightly (default: all). */
export async function takeQuiz(db: TestDatabase, { employeeId, enrolmentId, quizId }: TestEnrolment, right = Infinity) {
  const { attempts, batcher, catalogue } = learningServices(db);
  const attempt = await db.database.transaction((tx) =>
    attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }),
  );
  db.clock.advance({ minutes: 5 });
  const keys = (await catalogue.quizKey(quizId)).filter((question) => attempt.questionIds.includes(question.revisionId));
  const answers = Object.fromEntries(keys.slice(0, right).map((question) => [question.revisionId, rightAnswer(question)]));
  return batcher.submit({ attemptId: attempt.id, employeeId, answers });
}

export interface TestCompletion extends TestEnrolment {
  readonly completionId: CompletionId;
}

/** Somebody who has read the article and passed the quiz of a 2-JP course; the clock of the test moves on by it. */
export async function aCompletion(db: TestDatabase, settings: EnrolmentSettings = {}): Promise<TestCompletion> {
  const enrolment = await anEnrolment(db, settings);
  await readArticle(db, enrolment);
  const { progress } = await takeQuiz(db, enrolment);
  if (!progress?.completion) throw new Error('The course was not completed.');
  return { ...enrolment, completionId: progress.completion.completionId };
}
