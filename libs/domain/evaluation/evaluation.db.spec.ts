import type { Actor, Permission } from '@piawai/contracts';
import { CourseSearchReader, NextVersionService } from '@piawai/domain/catalogue';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { newId } from '@piawai/platform/database/uuid';

import { aPublishedCourse, catalogueServices, type PublishedCourse } from '../../../test/builders/a-published-course';
import { signedIn, type SignedInTester } from '../../../test/builders/account';
import { scopeOver } from '../../../test/builders/certificate';
import { anEmployee } from '../../../test/builders/employee';
import { aCompletion, anEnrolment, learningServices, readArticle, takeQuiz, type TestCompletion } from '../../../test/builders/enrolment';
import { answersAbout, evaluationServices, giveFeedback, rateAll } from '../../../test/builders/evaluation';
import { type TestDatabase, testDatabase } from '../../../test/environment/database';

let db: TestDatabase;
let evaluation: ReturnType<typeof evaluationServices>;

beforeAll(async () => {
  db = await testDatabase();
  db.clock.stopAt('2026-10-05T01:00:00Z');
  evaluation = evaluationServices(db);
});
afterAll(() => db.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const scope = (actor: Actor, permission: Permission = 'evaluation.feedback.read') => scopeFor(actor, permission);
const linesOf = async ({ courseId, author }: PublishedCourse) => (await evaluation.course.lines(courseId, scope(author), { limit: 50 })).items;

describe('what somebody says of a course', () => {
  let completion: TestCompletion;
  const own = () => evaluation.own.own([completion.employeeId], completion.enrolmentId);

  beforeAll(async () => {
    completion = await aCompletion(db);
  });

  it('is asked for, given once, and changed for 14 days', async () => {
    expect(await own()).toMatchObject({ feedback: null, mayChangeFeedback: true, change: null, mayTellChange: false });
    expect(await evaluation.own.waiting([completion.employeeId])).toEqual([completion.enrolmentId]);
    await Promise.all([giveFeedback(db, completion, { score: 3, line: '  Contoh\nkurang. ' }), giveFeedback(db, completion, { score: 3, line: 'Contoh kurang.' })]);
    await giveFeedback(db, completion, { score: 5, clear: 2, line: 'Contoh kurang.' });

    expect(await own()).toMatchObject({ feedback: { relevant: 5, clear: 2, confident: 5, line: 'Contoh kurang.' } });
    expect(await db.database.read('select from evaluation.feedback where completion_id = $1', [completion.completionId])).toHaveLength(1);
    expect(await evaluation.own.waiting([completion.employeeId])).toEqual([]);
  });

  it('is of nobody else', async () => {
    const { employeeId } = await aCompletion(db, { courseId: completion.courseId });
    await expect(giveFeedback(db, { ...completion, employeeId })).rejects.toThrow(code('platform.not_found'));
    await expect(evaluation.own.own([employeeId], completion.enrolmentId)).rejects.toThrow(code('platform.not_found'));
  });

  it('stands after 14 days, but its line can always be taken back', async () => {
    db.clock.advance({ days: 14 });
    await expect(giveFeedback(db, completion)).rejects.toThrow(code('evaluation.change_closed'));
    expect(await own()).toMatchObject({ mayChangeFeedback: false, mayTellChange: true });

    await db.database.transaction((tx) => evaluation.feedback.removeLine(tx, { completionId: completion.completionId, employeeIds: [completion.employeeId] }));
    expect(await own()).toMatchObject({ feedback: { relevant: 5, line: null } });
  });
});

describe('what an author sees', () => {
  let course: PublishedCourse;
  let organiser: SignedInTester;
  let answered: TestCompletion[];
  const figures = () => evaluation.course.figures(course.courseId, scope(course.author));

  beforeAll(async () => {
    course = await aPublishedCourse(db);
    organiser = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: [{ role: 'PENYELENGGARA' }] });
    answered = await answersAbout(db, course.courseId, 4, { score: 4, clear: 2, line: 'Kalimat terlalu panjang.' });
  });

  it('is neither figures nor lines below five answers', async () => {
    expect(await figures()).toMatchObject({ answers: 4, groups: [] });
    expect(await linesOf(course)).toEqual([]);
  });

  it('is figures by version and lines without a name from five on', async () => {
    answered.push(...(await answersAbout(db, course.courseId, 1, { score: 5, clear: 3 })));

    expect(await figures()).toMatchObject({
      answers: 5, courseTitle: 'Pelindungan Data Pribadi Sehari-hari',
      groups: [{ fromNumber: 1, toNumber: 1, answers: 5, aspects: { clear: { mean: 2.2, distribution: [0, 4, 1, 0, 0] }, relevant: { mean: 4.2 } } }],
    });
    const lines = await linesOf(course);
    expect(lines).toHaveLength(4);
    expect(Object.keys(lines[0]!).sort()).toEqual(['hidden', 'hiddenReason', 'id', 'isFinding', 'line', 'mayHide']);
  });

  it('is nothing of the course of somebody else', async () => {
    const stranger = (await aPublishedCourse(db)).author;
    await expect(evaluation.course.figures(course.courseId, scope(stranger))).rejects.toThrow(code('platform.not_found'));
    await expect(evaluation.course.lines(course.courseId, scope(stranger), { limit: 10 })).rejects.toThrow(code('platform.not_found'));
  });

  it('becomes a task when the mean is low, once, whatever is answered after', async () => {
    const look = async () => {
      await rateAll(db);
      while ((await db.database.transaction((tx) => evaluation.looking.lookAtDue(tx, 20))) > 0);
      return (await evaluation.findings.findings(course.courseId, scope(course.author), { open: true, limit: 10 })).items;
    };
    expect(await look()).toMatchObject([{ kind: 'LOW_CLARITY', value: 2.2, answers: 5, state: 'OPEN', versionNumber: 1 }]);
    await giveFeedback(db, answered[4]!, { score: 5, clear: 2 });
    expect(await look()).toMatchObject([{ kind: 'LOW_CLARITY', value: 2 }]);
    expect(await evaluation.findings.openCounts(course.author)).toEqual([{ courseId: course.courseId, open: 1 }]);
  });

  it('is settled by the version that mends it, or dismissed with a reason', async () => {
    const [line] = await linesOf(course);
    const manage = scope(course.author, 'evaluation.finding.manage');
    const mark = () => db.database.transaction((tx) => evaluation.finding.markLine(tx, { lineId: line!.id, scope: manage }));
    await Promise.all([mark(), mark()]);
    const open = async () => (await evaluation.findings.findings(course.courseId, scope(course.author), { open: true, limit: 10 })).items;
    expect((await open()).map(({ kind, text }) => [kind, text])).toEqual([['LINE', 'Kalimat terlalu panjang.'], ['LOW_CLARITY', null]]);

    const [ofLine, ofMean] = await open();
    type Settled = Partial<Parameters<typeof evaluation.finding.settleFinding>[1]>;
    const settle = (id: string, given: Settled) =>
      db.database.transaction((tx) => evaluation.finding.settleFinding(tx, { findingId: id, state: 'DONE', versionId: null, reason: null, revision: 1, scope: manage, ...given }));
    await expect(settle(ofMean!.id, { versionId: course.versionId })).rejects.toThrow(code('evaluation.version_too_old'));
    await expect(settle(ofMean!.id, { versionId: newId() })).rejects.toThrow(code('platform.not_found'));
    await expect(settle(ofLine!.id, { state: 'DISMISSED', reason: ' ' })).rejects.toThrow(code('evaluation.reason_needed'));
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
    const [draft] = await evaluation.findings.versions(course.courseId, scope(course.author));
    await settle(ofMean!.id, { versionId: draft!.versionId });
    await settle(ofLine!.id, { state: 'DISMISSED', reason: 'Sudah dijelaskan di modul 2.' });
    await expect(settle(ofLine!.id, { state: 'OPEN' })).rejects.toThrow(code('platform.stale_edit'));

    expect(await open()).toEqual([]);
    const settled = await evaluation.findings.findings(course.courseId, scope(course.author), { open: false, limit: 10 });
    expect(settled.items).toMatchObject([{ state: 'DISMISSED', reason: 'Sudah dijelaskan di modul 2.' }, { state: 'DONE', mendedInNumber: 2 }]);
  });

  it('is without a line that the organiser hid, of which the writer reads why', async () => {
    const [line] = await linesOf(course);
    const hide = (who: Actor) => db.database.transaction((tx) => evaluation.feedback.hideLine(tx, { lineId: line!.id, reason: 'Menghina penyusun.', scope: scope(who, 'evaluation.line.hide') }));
    await expect(hide(course.author)).rejects.toThrow(code('platform.not_found'));
    await hide(organiser.actor);
    await hide(organiser.actor);

    expect((await linesOf(course)).map(({ id }) => id)).not.toContain(line!.id);
    const seen = await evaluation.course.lines(course.courseId, scope(organiser.actor), { limit: 50 });
    expect(seen.items.find(({ id }) => id === line!.id)).toMatchObject({ hidden: true, hiddenReason: 'Menghina penyusun.' });
    const audited = await db.database.read(`select from platform.audit_entry where action = 'evaluation.line_hidden'`);
    expect(audited).toHaveLength(1);
  });
});

describe('a question that most get wrong', () => {
  it('becomes a task that names it, from twenty answers on', async () => {
    const course = await aPublishedCourse(db);
    const enrolment = await anEnrolment(db, { courseId: course.courseId });
    for (let paper = 0; paper < 20; paper += 1) await takeQuiz(db, enrolment, 1);
    await readArticle(db, enrolment);
    const { progress } = await takeQuiz(db, enrolment);
    await giveFeedback(db, { ...enrolment, completionId: progress!.completion!.completionId });
    await rateAll(db);
    await db.database.transaction((tx) => evaluation.looking.lookAtDue(tx, 20));

    const { items } = await evaluation.findings.findings(course.courseId, scope(course.author), { open: true, limit: 10 });
    expect(items.map(({ kind, text, value, answers }) => [kind, text, value, answers]).sort()).toEqual(
      [2, 3, 4, 5].map((question) => ['HARD_QUESTION', `Pertanyaan ${question}`, 0.05, 21]),
    );
  });
});

describe('the rating in the catalogue', () => {
  it('is a copy from five answers on, and loses what falls with an annulled completion', async () => {
    const course = await aPublishedCourse(db);
    const search = new CourseSearchReader(db.database);
    const shown = async () => {
      await rateAll(db);
      const { rating, ratings } = await search.page(course.agencyId, course.courseId);
      const [card] = (await search.search(course.agencyId, {}, 10)).items;
      expect(card).toMatchObject({ rating, ratings });
      return [rating, ratings];
    };
    const [first] = await answersAbout(db, course.courseId, 4, { score: 4 });
    expect(await shown()).toEqual([null, 0]);
    await answersAbout(db, course.courseId, 1, { score: 5, clear: 2 });
    expect(await shown()).toEqual([4, 5]);

    const { reviews, publishing } = catalogueServices(db);
    await db.database.transaction((tx) => new NextVersionService().startVersion(tx, course.author, course.courseId));
    await db.database.transaction((tx) => reviews.submitDraft(tx, course.author, course.courseId, 1));
    await db.database.transaction((tx) => publishing.publishVersion(tx, course.reviewer, course.courseId));
    expect(await shown()).toEqual([4, 5]);

    const annul = await scopeOver(db, course.agencyId, 'learning.completion.annul');
    await db.database.transaction((tx) => learningServices(db).annulments.annulCompletion(tx, { completionId: first!.completionId, reason: 'Salah orang.', scope: annul }));
    expect(await shown()).toEqual([null, 0]);
  });
});

describe('what a course changed', () => {
  let course: PublishedCourse;
  let reader: SignedInTester;
  let writer: TestCompletion;
  const write = (sharing: 'NAMED' | 'UNNAMED' | 'NONE', text = 'Saya menutup kolom NIK.') =>
    db.database.transaction((tx) => evaluation.changes.writeChange(tx, { completionId: writer.completionId, employeeIds: [writer.employeeId], text, sharing }));
  const read = async (actor: Actor = reader.actor) => (await evaluation.colleagues.lines(actor, course.courseId)).map(({ text, name }) => [text, name]);

  beforeAll(async () => {
    course = await aPublishedCourse(db);
    const colleague = async (...roles: 'PENYELENGGARA'[]) =>
      signedIn(db, { employeeId: (await anEmployee(db, { unitId: course.agencyId })).id, grants: roles.map((role) => ({ role })) });
    reader = await colleague('PENYELENGGARA');
    writer = await aCompletion(db, { courseId: course.courseId });
  });

  it('is not asked before two weeks have gone', async () => {
    await expect(write('NAMED')).rejects.toThrow(code('evaluation.too_early'));
    db.clock.advance({ days: 14 });
    await expect(write('NAMED', ' \n ')).rejects.toThrow(code('platform.invalid_input'));
  });

  it('is read by colleagues as far as the writer agreed, and by no other agency', async () => {
    await write('NONE');
    expect(await read()).toEqual([]);
    await write('UNNAMED');
    expect(await read()).toEqual([['Saya menutup kolom NIK.', null]]);
    await write('NAMED');
    expect(await read()).toEqual([['Saya menutup kolom NIK.', 'Budi Uji']]);
    await expect(read((await signedIn(db)).actor)).rejects.toThrow(code('platform.not_found'));
  });

  it('is gone at once when it is withdrawn, and leaves no word in the database', async () => {
    await db.database.transaction((tx) => evaluation.changes.withdrawChange(tx, { completionId: writer.completionId, employeeIds: [writer.employeeId] }));
    expect(await read()).toEqual([]);
    expect(await db.database.read('select text, sharing from evaluation.change_line where completion_id = $1', [writer.completionId])).toEqual([{ text: null, sharing: 'NONE' }]);
    expect(await evaluation.own.own([writer.employeeId], writer.enrolmentId)).toMatchObject({ change: null });
  });

  it('does not come back once it was hidden, also when it is withdrawn and written anew', async () => {
    await write('UNNAMED');
    const [line] = await evaluation.colleagues.lines(reader.actor, course.courseId);
    expect(line).toMatchObject({ mayHide: true });
    const hide = scope(reader.actor, 'evaluation.line.hide');
    await db.database.transaction((tx) => evaluation.changes.hideChange(tx, { lineId: line!.id, reason: 'Menyebut nama warga.', scope: hide }));
    await db.database.transaction((tx) => evaluation.changes.withdrawChange(tx, { completionId: writer.completionId, employeeIds: [writer.employeeId] }));
    await write('NAMED');
    expect(await read()).toEqual([]);
    expect(await evaluation.own.own([writer.employeeId], writer.enrolmentId)).toMatchObject({ change: { hiddenReason: 'Menyebut nama warga.' } });
  });
});
