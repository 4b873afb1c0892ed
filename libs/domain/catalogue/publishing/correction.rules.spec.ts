import type { BlockNode } from '../lesson/article.rules';
import { beyondTexts, type FramedLesson, type FramedVersion } from './correction.rules';

const paragraph = (text: string, href?: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) }] });
const article = (...content: BlockNode[]) => ({ kind: 'ARTICLE', document: { type: 'doc', content } });
const lesson = (over: Partial<FramedLesson>): FramedLesson => ({
  lessonId: 'a', revisionId: 'r1', kind: 'ARTICLE', title: 'Isi', required: true, minutes: 10, content: article(paragraph('Satu')), ...over,
});
const version = (...lessons: FramedLesson[]): FramedVersion => ({ rules: { jp: 2, passingGrade: 70 }, modules: [{ jp: 2, lessons }] });
const question = { id: 'q1', kind: 'SINGLE', points: 1, prompt: 'Satu', key: { kind: 'SINGLE', choice: 'a' }, choices: [{ id: 'a', text: 'Ya' }, { id: 'b', text: 'Tdak' }], matches: [] };
const quiz = (over: object = {}, settings: object = { attempts: 2 }) => ({ kind: 'QUIZ', settings, questions: [{ ...question, ...over }] });
const film = { kind: 'VIDEO', fileId: 'f', seconds: 60, transcript: 'a' };

describe('a correction', () => {
  it.each<[string, FramedLesson, FramedLesson]>([
    ['the words of an article', lesson({}), lesson({ revisionId: 'r2', content: article(paragraph('Dua')) })],
    ['the title of a lesson', lesson({}), lesson({ revisionId: 'r2', title: 'Judul lain' })],
    ['bold words beside plain ones', lesson({}), lesson({ revisionId: 'r2', content: article({ type: 'paragraph', content: [{ type: 'text', text: 'S' }, { type: 'text', text: 'atu', marks: [{ type: 'bold' }] }] }) })],
    ['an empty line at the end', lesson({}), lesson({ revisionId: 'r2', content: article(paragraph('Satu'), { type: 'paragraph' }) })],
    ['the words of a link', lesson({ content: article(paragraph('sini', 'https://a.test')) }), lesson({ revisionId: 'r2', content: article(paragraph('di sini', 'https://a.test')) })],
    ['the description of a picture', lesson({ content: article({ type: 'image', attrs: { src: 'x', alt: 'a' } }) }), lesson({ revisionId: 'r2', content: article({ type: 'image', attrs: { src: 'x', alt: 'b' } }) })],
    [
      'the words of a question and of its choices', lesson({ kind: 'QUIZ', content: quiz() }),
      lesson({ revisionId: 'r2', kind: 'QUIZ', content: quiz({ prompt: 'Dua', feedback: 'Lihat', choices: [{ id: 'a', text: 'Ya' }, { id: 'b', text: 'Tidak' }] }) }),
    ],
    ['a transcript', lesson({ kind: 'VIDEO', content: film }), lesson({ revisionId: 'r2', kind: 'VIDEO', content: { ...film, transcript: 'b' } })],
  ])('may change %s', (_name, before, after) => {
    expect(beyondTexts(version(before), version(after))).toEqual([]);
  });

  it.each<[string, FramedVersion, object]>([
    ['a rule', { ...version(lesson({})), rules: { jp: 2, passingGrade: 80 } }, { kind: 'RULES' }],
    ['the JP of a module', { ...version(), modules: [{ jp: 3, lessons: [lesson({})] }] }, { kind: 'OUTLINE' }],
    ['the minutes of a lesson', version(lesson({ minutes: 11 })), { kind: 'OUTLINE' }],
    ['a lesson more', version(lesson({}), lesson({ lessonId: 'b' })), { kind: 'OUTLINE' }],
    ['a lesson less', version(), { kind: 'OUTLINE' }],
    ['a paragraph more', version(lesson({ revisionId: 'r2', content: article(paragraph('Satu'), paragraph('Dua')) })), { kind: 'LESSON', name: 'Isi' }],
    ['another address', version(lesson({ revisionId: 'r2', content: article(paragraph('Satu', 'https://b.test')) })), { kind: 'LESSON', name: 'Isi' }],
    ['a picture more', version(lesson({ revisionId: 'r2', content: article(paragraph('Satu'), { type: 'image', attrs: { src: 'x' } }) })), { kind: 'LESSON', name: 'Isi' }],
  ])('may not change %s', (_name, after, breach) => {
    expect(beyondTexts(version(lesson({})), after)).toEqual([breach]);
  });

  it.each<[string, Partial<FramedLesson>, Partial<FramedLesson>]>([
    ['the key of a question', { kind: 'QUIZ', content: quiz() }, { kind: 'QUIZ', content: quiz({ key: { kind: 'SINGLE', choice: 'b' } }) }],
    ['the points of a question', { kind: 'QUIZ', content: quiz() }, { kind: 'QUIZ', content: quiz({ points: 2 }) }],
    ['the choices of a question', { kind: 'QUIZ', content: quiz() }, { kind: 'QUIZ', content: quiz({ choices: [{ id: 'a', text: 'Ya' }] }) }],
    ['a question for another', { kind: 'QUIZ', content: quiz() }, { kind: 'QUIZ', content: quiz({ id: 'q2' }) }],
    ['the settings of a quiz', { kind: 'QUIZ', content: quiz() }, { kind: 'QUIZ', content: quiz({}, { attempts: 3 }) }],
    ['the film of a lesson', { kind: 'VIDEO', content: film }, { kind: 'VIDEO', content: { ...film, fileId: 'g' } }],
    ['the file of a document', { kind: 'DOCUMENT', content: { kind: 'DOCUMENT', fileId: 'f' } }, { kind: 'DOCUMENT', content: { kind: 'DOCUMENT', fileId: 'g' } }],
    ['where a link leads', { kind: 'LINK', content: { kind: 'LINK', url: 'https://a.test' } }, { kind: 'LINK', content: { kind: 'LINK', url: 'https://b.test' } }],
  ])('may not change %s', (_name, before, after) => {
    expect(beyondTexts(version(lesson(before)), version(lesson({ ...after, revisionId: 'r2' })))).toEqual([{ kind: 'LESSON', name: 'Isi' }]);
  });

  it('leaves lessons alone that are the same revision', () => {
    const quiz = lesson({ kind: 'QUIZ', content: { kind: 'QUIZ' } });
    expect(beyondTexts(version(quiz), version(quiz))).toEqual([]);
  });
});
