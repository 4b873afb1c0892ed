import { isPublishable, publishContract, type ContractContext, type ContractDraft, type PublishCondition } from './publish-contract.rules';

const lesson = { kind: 'ARTICLE' as const, title: 'Isi', minutes: 80, ready: true };
const quiz = { kind: 'QUIZ' as const, title: 'Kuis', minutes: 10, ready: true };
const DRAFT: ContractDraft = {
  title: 'Pelindungan Data', summary: 'Cara melindungi data pribadi warga dalam pekerjaan sehari-hari.', jp: 2, minActiveMinutes: 80, competencies: [{}],
  modules: [{ title: 'Satu', jp: 2, lessons: [lesson, quiz] }],
};
const BY_TIME: ContractContext = { minutesPerJp: 45, reviewers: 1, deadEnd: null };

it('is met by a whole draft', () => {
  expect(isPublishable(publishContract(DRAFT, BY_TIME))).toBe(true);
});

it.each<[string, Partial<ContractDraft>, Partial<ContractContext>, PublishCondition[]]>([
  ['a short summary', { summary: 'Pendek.' }, {}, ['DESCRIBED']],
  ['a blank title', { title: '     ' }, {}, ['DESCRIBED']],
  ['modules that do not add up', { modules: [{ title: 'Satu', jp: 1, lessons: [lesson] }] }, {}, ['MODULES_ADD_UP']],
  ['no module', { modules: [] }, {}, ['MODULES_ADD_UP', 'LESSONS_READY', 'MINUTES_PLAUSIBLE']],
  ['a module without lessons', { modules: [...DRAFT.modules, { title: 'Dua', jp: 0, lessons: [] }] }, {}, ['LESSONS_READY']],
  ['an empty lesson', { modules: [{ title: 'Satu', jp: 2, lessons: [{ ...lesson, ready: false }] }] }, {}, ['LESSONS_READY']],
  ['a quiz without keys', { modules: [{ title: 'Satu', jp: 2, lessons: [lesson, { ...quiz, ready: false }] }] }, {}, ['QUIZ_KEYS']],
  ['no competency', { competencies: [] }, {}, ['COMPETENCIES']],
  ['20 JP for 90 minutes', { jp: 20, modules: [{ ...DRAFT.modules[0]!, jp: 20 }] }, {}, ['MINUTES_PLAUSIBLE']],
  ['90 minutes of which 10 must be spent', { minActiveMinutes: 10 }, {}, ['MINUTES_PLAUSIBLE']],
  ['more minutes to spend than there are', { minActiveMinutes: 91 }, {}, ['MINUTES_PLAUSIBLE']],
  ['a seminar, which is counted by day', { jp: 4, minActiveMinutes: 0, modules: [{ ...DRAFT.modules[0]!, jp: 4 }] }, { minutesPerJp: null }, []],
  ['a prerequisite that nobody can take', {}, { deadEnd: { title: 'Prasyarat', reason: 'NOT_PUBLISHED' } }, ['PREREQUISITES']],
  ['nobody to review', {}, { reviewers: 0 }, ['REVIEWER']],
])('is not met by %s', (_name, draft, context, unmet) => {
  const states = publishContract({ ...DRAFT, ...draft }, { ...BY_TIME, ...context });
  expect(states.filter((state) => !state.met).map((state) => state.condition)).toEqual(unmet);
});
