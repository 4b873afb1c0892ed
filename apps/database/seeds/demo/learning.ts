import type { EmployeeId } from '@piawai/contracts';
import { learningDaysNeeded } from '@piawai/domain/learning/rules';
import { addDays, civilDateIn, startOfDay } from '@piawai/platform/clock/civil-date';

import type { Seed } from '../../src/seed-context';
import { DEMO_NIPS, type DemoPerson, demoPeople, demoPersonId } from './demo-people';
import { type Student, Study } from './study';

const ZONE = 'Asia/Jakarta';
export const SUPERVISED_UNIT = 'DUKCAPIL-2';
/** The course for which a supervisor is asked. */
const REQUESTED = 'PPP';
const FIKRAM = '199404102023211991';

/** What groups of people have completed, by the day on which they began; a person's group follows from the order of the demo. */
const HISTORY: readonly { readonly code: string; readonly from: string; readonly groups: readonly number[] }[] = [
  { code: 'KIP', from: '2024-03-11', groups: [0, 3] },
  { code: 'PPP', from: '2024-09-02', groups: [1, 4] },
  { code: 'PDS', from: '2025-02-10', groups: [0, 2] },
  { code: 'LDA', from: '2025-05-05', groups: [0, 4] },
  { code: 'KIP', from: '2025-08-18', groups: [1] },
  { code: 'PPP', from: '2026-02-16', groups: [0, 2] },
  { code: 'PDS', from: '2026-04-20', groups: [1, 4] },
  { code: 'LDA', from: '2026-06-08', groups: [1] },
  { code: 'KIP', from: '2026-09-14', groups: [2, 4] },
];
const GROUPS = 6;
/** This group has no history: its people are the running learners. */
const IDLE_GROUP = 5;
const DAY_MS = 86_400_000;

/** Learners at the start, in the middle and done, over several years, all through the services at the time of the clock. */
export const seedLearning: Seed = async (context) => {
  const { clock } = context;
  const offset = clock.now().getTime() - Date.now();
  const now = clock.now();
  const study = new Study(context);
  const people = [...demoPeople.values()].filter(({ nip }) => nip !== FIKRAM);
  for (const { code, from, groups } of HISTORY) {
    for (const [index, person] of people.entries()) {
      if (!groups.includes(index % GROUPS) || (code === REQUESTED && asks(person))) continue;
      const begin = startOfDay(addDays(from, index % 25), ZONE);
      if (begin.getTime() < now.getTime() - 30 * DAY_MS) await complete(study, demoPersonId(person.nip), code, begin, index);
    }
  }
  clock.setOffset(offset);
  await runningLearners(study, people, now);
  clock.setOffset(offset);
  await theLearnerAtMinute85(study, now);
  clock.setOffset(offset);
  for (const { nip } of people.filter(asks)) await study.request(demoPersonId(nip), REQUESTED);
  clock.setOffset(offset);
};

/** A whole course, a part of it every morning for as many days as the cap makes it last; some fail the quiz first. */
export async function complete(study: Study, employeeId: EmployeeId, code: string, begin: Date, index: number): Promise<Student | null> {
  const morning = new Date(begin.getTime() + (8 * 60 + (index % 7) * 20) * 60_000);
  study.travelTo(morning);
  const student = await study.enrol(employeeId, code);
  if (!student) return null;
  const [, quizzes] = partsOf(student);
  await readOver(study, student, morning, learningDaysNeeded(student.plan.jp, student.plan.rules.dailyJpCap));
  for (const quiz of quizzes) {
    if (index % 5 === 0) await study.takeQuiz(student, quiz, { wrong: 3 });
    await study.takeQuiz(student, quiz, { wrong: index % 3 === 0 ? 1 : 0, minutes: quiz.minutes });
  }
  return student;
}

/** Reads all articles, parted evenly over mornings; the clock stands at the end of the last one afterwards. */
async function readOver(study: Study, student: Student, morning: Date, days: number): Promise<void> {
  const [articles] = partsOf(student);
  for (let day = 0; day < days; day += 1) {
    const part = articles.slice(Math.round((day * articles.length) / days), Math.round(((day + 1) * articles.length) / days));
    study.travelTo(new Date(morning.getTime() + day * DAY_MS));
    if (part.length > 0) await study.read(student, part, (lesson) => lesson.minutes * 1.02);
  }
}

export type Stand = 'ENROLLED' | 'FIRST_LESSON' | 'HALF_WAY' | 'WAITING_FOR_THE_DAY' | 'DOUBTED' | 'DONE_IN_SHORT_SITTINGS';

/** Where people of these weeks stand; each story is told of one person. */
const RUNNING: readonly { readonly stand: Stand; readonly code: string; readonly daysAgo: number }[] = [
  { stand: 'HALF_WAY', code: 'LDA', daysAgo: 6 },
  { stand: 'FIRST_LESSON', code: 'PPP', daysAgo: 3 },
  { stand: 'WAITING_FOR_THE_DAY', code: 'PPP', daysAgo: 4 },
  { stand: 'ENROLLED', code: 'PDS', daysAgo: 1 },
  { stand: 'DOUBTED', code: 'PDS', daysAgo: 2 },
  { stand: 'HALF_WAY', code: 'PDS', daysAgo: 12 },
  { stand: 'FIRST_LESSON', code: 'LDA', daysAgo: 15 },
  { stand: 'HALF_WAY', code: 'PPP', daysAgo: 9 },
  { stand: 'ENROLLED', code: 'LDA', daysAgo: 5 },
  { stand: 'WAITING_FOR_THE_DAY', code: 'LDA', daysAgo: 5 },
  { stand: 'HALF_WAY', code: 'KIP', daysAgo: 3 },
  { stand: 'ENROLLED', code: 'KIP', daysAgo: 2 },
  { stand: 'DONE_IN_SHORT_SITTINGS', code: 'PDS', daysAgo: 20 },
];

async function runningLearners(study: Study, people: readonly DemoPerson[], now: Date): Promise<void> {
  const today = civilDateIn(ZONE, now);
  const idle = people.filter((_, index) => index % GROUPS === IDLE_GROUP);
  for (const [index, { stand, code, daysAgo }] of RUNNING.entries()) {
    const person = idle[index];
    if (!person) return;
    const morning = new Date(startOfDay(addDays(today, -daysAgo), ZONE).getTime() + 9 * 3_600_000);
    study.travelTo(morning);
    const student = await study.enrol(demoPersonId(person.nip), code, stand !== 'ENROLLED');
    if (student) await tell(study, student, stand, morning, daysAgo);
  }
}

/** Brings a student to where somebody of these weeks stands. */
export async function tell(study: Study, student: Student, stand: Stand, morning: Date, daysAgo: number): Promise<void> {
  const [articles, quizzes] = partsOf(student);
  const minutes = (lesson: { readonly minutes: number }) => lesson.minutes;
  switch (stand) {
    case 'ENROLLED':
      return;
    case 'FIRST_LESSON':
      return study.read(student, articles.slice(0, 1), minutes);
    case 'HALF_WAY':
      return study.read(student, articles.slice(0, Math.ceil(articles.length / 2)), minutes);
    case 'DOUBTED':
      return study.claim(student, articles[0]!, 90);
    // No sitting reaches the 45 minutes of one JP; together they do.
    case 'DONE_IN_SHORT_SITTINGS':
      await readOver(study, student, morning, articles.length);
      return study.takeQuiz(student, quizzes[0]!, { minutes: quizzes[0]!.minutes });
    case 'WAITING_FOR_THE_DAY':
      await readOver(study, student, morning, daysAgo);
      for (const quiz of quizzes) await study.takeQuiz(student, quiz, { minutes: quiz.minutes });
  }
}

/** Staff of the demo's supervisor, whose requests wait for a decision. */
const asks = ({ unitCode, nip }: DemoPerson): boolean => unitCode === SUPERVISED_UNIT && nip !== DEMO_NIPS.headOfPendaftaran;

/** Fikram stands at minute 85 of 90: the end of the last lesson and its five questions are left. */
async function theLearnerAtMinute85(study: Study, now: Date): Promise<void> {
  const today = civilDateIn(ZONE, now);
  study.travelTo(new Date(startOfDay(addDays(today, -2), ZONE).getTime() + 8 * 3_600_000));
  const student = await study.enrol(demoPersonId(FIKRAM), 'PDS');
  if (!student) return;
  const [articles] = partsOf(student);
  const whole = articles.slice(0, -1);
  const last = articles.slice(-1);
  await study.read(student, whole.slice(0, 2), (lesson) => lesson.minutes + 2.5);
  study.travelTo(new Date(startOfDay(addDays(today, -1), ZONE).getTime() + 13 * 3_600_000));
  await study.read(student, whole.slice(2), (lesson) => lesson.minutes + 2.5);
  await study.read(student, last, () => 85 - whole.reduce((sum, lesson) => sum + lesson.minutes + 2.5, 0), false);
}

/** Articles and quizzes of a course, each in its order. */
function partsOf({ lessons }: Student) {
  const ofKind = (kind: string) => lessons.filter((lesson) => lesson.kind === kind);
  return [ofKind('ARTICLE'), ofKind('QUIZ')] as const;
}

