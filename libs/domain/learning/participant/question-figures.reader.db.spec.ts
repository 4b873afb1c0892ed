import { QuestionBankReader, QuestionBankService } from '@piawai/domain/catalogue';
import type { AnswerKey } from '@piawai/domain/catalogue/rules';
import { newId } from '@piawai/platform/database/uuid';

import { anActor, aPublishedCourse } from '../../../../test/builders/a-published-course';
import { anEnrolment, learningServices } from '../../../../test/builders/enrolment';
import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { QuestionFiguresReader } from './question-figures.reader';

jest.setTimeout(60_000);

const PEOPLE = 20;
let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

it('tells how often a question of the bank was right, which mistake is liked, and whether it parts strong from weak', async () => {
  const agencyId = await anAgency(db, { code: 'ANGKA' });
  const [author, stranger] = [await anActor(db, agencyId, 'PENGAMPU'), await anActor(db, await anAgency(db, { code: 'ASING' }), 'PENGAMPU')];
  const ids = [newId(), newId(), newId()];
  const choices = [{ id: 'a', text: 'Benar' }, { id: 'b', text: 'Keliru' }, { id: 'c', text: 'Lain' }];
  const key: AnswerKey = { kind: 'SINGLE', choice: 'a' };
  const questions = ids.map((id, at) => ({ id, topic: 'Angka', competencyId: null, level: null, kind: 'SINGLE' as const, prompt: `Soal ${at}`, choices, matches: [], key, feedback: '' }));
  await db.database.transaction((tx) => new QuestionBankService().addQuestions(tx, author, { shared: false, questions }));
  const copies = questions.slice(0, 2).map(({ prompt }, at) => ({ id: newId(), bankQuestionId: ids[at], kind: 'SINGLE' as const, points: 1, prompt, choices, matches: [], key, feedback: '' }));
  const { courseId } = await aPublishedCourse(db, { agencyId, author, questions: copies });
  const { attempts } = learningServices(db);
  for (let person = 0; person < PEOPLE; person += 1) {
    const { employeeId, enrolmentId, quizId } = await anEnrolment(db, { courseId });
    const attempt = await db.database.transaction((tx) => attempts.startAttempt(tx, { id: newId(), employeeId, enrolmentId, lessonRevisionId: quizId }));
    const [first, second] = attempt.questionIds as [string, string];
    // Half of the people know the second answer; those alone know the first.
    const answers = person < PEOPLE / 2 ? { [first]: { choice: 'a' }, [second]: { choice: 'a' } } : { [first]: { choice: person === PEOPLE - 1 ? 'c' : 'b' }, [second]: { choice: 'a' } };
    await db.database.transaction((tx) => attempts.submitAttempts(tx, [{ attemptId: attempt.id, employeeId, answers }]));
  }
  const reader = new QuestionFiguresReader(db.database, new QuestionBankReader(db.database));
  const figures = await reader.figures(author, ids);
  const byId = new Map(figures.map((each) => [each.bankQuestionId, each]));
  expect(byId.get(ids[0]!)).toEqual({ bankQuestionId: ids[0], answered: 20, correct: 10, discrimination: 1, favouriteMistake: 'Keliru' });
  expect(byId.get(ids[1]!)).toEqual({ bankQuestionId: ids[1], answered: 20, correct: 20, discrimination: 0, favouriteMistake: null });
  expect(byId.has(ids[2]!)).toBe(false);
  expect(await reader.figures(stranger, ids)).toEqual([]);
});
