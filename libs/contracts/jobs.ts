/** Queues are kinds of work, so that a slow kind never holds up a quick one. */
export const QUEUES = ['records', 'documents', 'messages', 'files'] as const;
export type QueueName = (typeof QUEUES)[number];

/**
 * Every job: its queue and one sentence. A job is one consumer of one or more events. A job without a queue takes many
 * events in one transaction, straight from PostgreSQL: for small effects that must not slow down the others.
 */
export const JOBS = {
  'issue-certificate': { queue: 'records', means: 'Give a completion its certificate: number, frozen data.' },
  'resume-certificates': { queue: 'records', means: 'Take up again the certificates of an agency that waited for a signatory.' },
  'record-competency': { queue: 'records', means: 'Write a completion into the competency ledger and recount the JP.' },
  'follow-certificate': { queue: 'records', means: 'Attach an issued, superseded or revoked certificate to its ledger entry.' },
  'withdraw-certificate': { queue: 'records', means: 'Revoke the certificate of an annulled completion.' },
  'reverse-competency': { queue: 'records', means: 'Reverse the ledger entry of an annulled completion.' },
  'recount-merged': { queue: 'records', means: 'Recount the JP and levels of a person whose records were merged or split.' },
  'refresh-rating': { queue: null, means: 'Bring the rating of courses in the catalogue up to date.' },
  'render-certificate': { queue: 'documents', means: 'Render the PDF of a certificate and keep it by its hash.' },
  'sign-certificate': { queue: 'documents', means: 'Have the file of a certificate signed by the signing service of its agency.' },
  'file-signed-certificates': { queue: 'files', means: 'Match the files of an uploaded archive with certificates and keep the signed ones.' },
  'move-corrected-learners': { queue: 'records', means: 'Bring running learners to a version that mends typing errors only.' },
  'apply-enrolment-order': { queue: 'files', means: 'Enrol the people of a confirmed order in chunks.' },
  'move-up-waiting': { queue: 'records', means: 'Give free seats of a course to the first of its waiting list.' },
  'draw-document': { queue: 'files', means: 'Read and draw the pages of an uploaded document.' },
  'run-export': { queue: 'files', means: 'Write an ordered export to a file.' },
  'check-employee-import': { queue: 'files', means: 'Read a mapped employee file and stage its rows for the preview.' },
  'apply-employee-import': { queue: 'files', means: 'Apply a confirmed employee import in chunks.' },
  'mail-password-reset': { queue: 'messages', means: 'Send the password reset link.' },
  'mail-email-confirmation': { queue: 'messages', means: 'Send the link that confirms an own e-mail address.' },
  'write-notices': { queue: null, means: 'Tell the people whom an event concerns, once each.' },
  'send-notices': { queue: 'messages', means: 'Send a batch of mails, each at most once.' },
} as const satisfies Record<string, { queue: QueueName | null; means: string }>;

export type JobName = keyof typeof JOBS;

/** Job data is stored in clear in Redis: the event's id and nothing else. */
export interface JobData {
  readonly eventId: string;
}
