import { type TraceFacts, traceVerdict } from './trace-verdict.rules';

const studying: TraceFacts = {
  state: 'ACTIVE', missing: [], completesOn: null, jp: 2, dailyJpCap: 3, completion: null, certificate: null, countedJp: null, deliveries: [],
};
const finished: TraceFacts = { ...studying, state: 'COMPLETED', completion: { annulled: false } };
const issued = { state: 'ISSUED', hasFile: true, waitsForSignature: false } as const;

it.each<[string, TraceFacts, object]>([
  ['it waits for the supervisor', { ...studying, state: 'REQUESTED' }, { code: 'WAITING_FOR_APPROVAL' }],
  ['it was rejected', { ...studying, state: 'REJECTED' }, { code: 'REJECTED' }],
  ['the learner withdrew', { ...studying, state: 'WITHDRAWN' }, { code: 'WITHDRAWN' }],
  ['the organiser exempted the learner', { ...studying, state: 'EXEMPTED' }, { code: 'EXEMPTED' }],
  [
    'two lessons are missing',
    { ...studying, missing: [{ code: 'LESSON', revisionId: 'a' }, { code: 'LESSON', revisionId: 'b' }] },
    { code: 'MISSING', count: 2, nextRevisionId: 'a' },
  ],
  ['only time is missing', { ...studying, missing: [{ code: 'ACTIVE_TIME' }] }, { code: 'MISSING', count: 1, nextRevisionId: null }],
  [
    'a date is no step of the learner',
    { ...studying, missing: [{ code: 'LESSON', revisionId: 'a' }, { code: 'DATE' }] },
    { code: 'MISSING', count: 1, nextRevisionId: 'a' },
  ],
  [
    'only the date is missing',
    { ...studying, missing: [{ code: 'DATE' }], completesOn: '2026-11-26' },
    { code: 'WAITING_FOR_DATE', on: '2026-11-26', dailyJpCap: 3 },
  ],
  ['the job is on its way', finished, { code: 'CERTIFICATE_IN_WORK' }],
  ['the job needs a person', { ...finished, deliveries: [{ job: 'issue-certificate', state: 'parked' }] }, { code: 'STUCK', job: 'issue-certificate' }],
  ['the file is being drawn', { ...finished, certificate: { state: 'ISSUED', hasFile: false, waitsForSignature: false }, countedJp: 2 }, { code: 'FILE_IN_WORK' }],
  ['the ledger is behind', { ...finished, certificate: issued }, { code: 'RECORD_IN_WORK' }],
  ['all is there', { ...finished, certificate: issued, countedJp: 2 }, { code: 'DONE', jp: 2 }],
  [
    'all is there, whatever job failed besides',
    { ...finished, certificate: issued, countedJp: 2, deliveries: [{ job: 'follow-certificate', state: 'parked' }] },
    { code: 'DONE', jp: 2 },
  ],
  ['the file waits for its signature', { ...finished, certificate: { ...issued, waitsForSignature: true }, countedJp: 2 }, { code: 'AWAITING_SIGNATURE', jp: 2 }],
  [
    'the service does not sign it',
    { ...finished, certificate: { ...issued, waitsForSignature: true }, countedJp: 2, deliveries: [{ job: 'sign-certificate', state: 'refused' }] },
    { code: 'STUCK', job: 'sign-certificate' },
  ],
  ['it was revoked', { ...finished, certificate: { state: 'REVOKED', hasFile: true, waitsForSignature: false }, countedJp: 2 }, { code: 'REVOKED' }],
  [
    'the completion was annulled',
    { ...studying, completion: { annulled: true }, certificate: { state: 'REVOKED', hasFile: true, waitsForSignature: false }, missing: [{ code: 'LESSON', revisionId: 'a' }] },
    { code: 'ANNULLED' },
  ],
])('when %s', (_, facts, verdict) => expect(traceVerdict(facts)).toEqual(verdict));
