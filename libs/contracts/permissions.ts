/** Roles of the civil service's learning work; a grant binds one to an account, a reach and dates. */
export const ROLES = {
  PEGAWAI: 'ASN who learns; every account of an employee has it over itself.',
  ATASAN: 'Supervisor; derived from the organisation, over the direct reports.',
  PENGGANTI: 'Stand-in of somebody who is away; derived from the organisation, over what stayed unanswered.',
  MENTOR: 'Mentor or coach of named people.',
  PENGAMPU: 'Trainer (widyaiswara, speaker): writes courses.',
  PENYELENGGARA: 'Organiser: reviews and runs courses.',
  ADMIN_OPD: 'Admin of a unit and what lies below it.',
  ADMIN_BKPSDM: 'Admin of the agency.',
  VERIFIKATOR: 'Checks claims of outside learning.',
  PENANDATANGAN: 'Signs certificates.',
  PIMPINAN: 'Leader: dashboards and reports only.',
  AUDITOR: 'Inspector: reads, with an audit trail.',
  PETUGAS_PDP: 'Data protection officer.',
  ADMIN_SISTEM: 'Runs the installation; no personnel data.',
  MITRA: 'Partner: own courses only.',
} as const;
export type Role = keyof typeof ROLES;

const LEARNER: Role[] = ['PEGAWAI'];
const AUTHOR: Role[] = ['PENGAMPU', 'PENYELENGGARA', 'MITRA', 'ADMIN_BKPSDM'];
const STAFF: Role[] = ['ADMIN_OPD', 'ADMIN_BKPSDM'];
const OVERSIGHT: Role[] = ['ATASAN', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR'];

/** Every permission: one sentence and the roles that carry it. What is not listed is denied. */
export const PERMISSIONS = {
  'accounts.session.own': { means: 'See and end own sessions, change own password, see own identity.', roles: Object.keys(ROLES) as Role[] },
  'accounts.account.read': { means: 'List accounts and who has never signed in.', roles: STAFF },
  'accounts.account.manage': { means: 'Activate accounts, reset passwords in person.', roles: STAFF },
  'accounts.grant.manage': { means: 'Give and end grants.', roles: ['ADMIN_BKPSDM', 'ADMIN_SISTEM'] },
  'organisation.unit.read': { means: 'See the tree of units and the positions.', roles: Object.keys(ROLES) as Role[] },
  'organisation.unit.manage': { means: 'Change units, positions and heads.', roles: ['ADMIN_BKPSDM'] },
  'organisation.helper.manage': { means: 'Name who of a unit helps colleagues with the platform.', roles: STAFF },
  'organisation.employee.read': { means: 'List and open employees.', roles: [...STAFF, 'AUDITOR'] },
  'organisation.employee.manage': { means: 'Add, change, move and end employees; import.', roles: ['ADMIN_BKPSDM'] },
  'organisation.stand_in.name': { means: 'Name who stands in for oneself in a time of absence.', roles: ['ATASAN', 'PENYELENGGARA', ...STAFF] },
  'standards.competency.read': { means: 'See the competency dictionary, the position standards and the JP policy.', roles: Object.keys(ROLES) as Role[] },
  'standards.standard.manage': { means: 'Change dictionary, standards and JP policy.', roles: ['ADMIN_BKPSDM'] },
  'catalogue.course.read': { means: 'Search the catalogue and open published courses.', roles: Object.keys(ROLES) as Role[] },
  'catalogue.course.write': { means: 'Create and edit own drafts.', roles: AUTHOR },
  'catalogue.course.review': { means: 'Review, publish, return and retire courses that somebody else wrote.', roles: ['PENYELENGGARA', 'ADMIN_BKPSDM', 'PENGGANTI'] },
  'learning.own.learn': { means: 'Enrol, study and finish as oneself.', roles: LEARNER },
  'learning.enrolment.decide': { means: 'Approve or reject enrolments of the reports.', roles: ['ATASAN', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'PENGGANTI'] },
  'learning.enrolment.move': { means: 'Move running learners to the published version of a course.', roles: ['PENYELENGGARA', 'ADMIN_BKPSDM'] },
  'learning.participant.read': { means: 'See the participants of a course and where they stand.', roles: ['PENGAMPU', 'PENYELENGGARA', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'MITRA'] },
  'learning.attempt.grant': { means: 'Grant a participant one more attempt at a quiz, with a reason.', roles: ['PENGAMPU', 'PENYELENGGARA', 'ADMIN_BKPSDM'] },
  'learning.completion.annul': { means: 'Annul a completion with a reason.', roles: ['ADMIN_BKPSDM'] },
  'learning.trace.read': { means: 'Open the "why" page: one\'s own, or those of the people in reach.', roles: ['PEGAWAI', 'ADMIN_OPD', 'ADMIN_BKPSDM', 'AUDITOR'] },
  'certificates.own.read': { means: 'See and download own certificates.', roles: LEARNER },
  'certificates.certificate.read': { means: 'See and download certificates of others.', roles: ['ADMIN_OPD', 'ADMIN_BKPSDM', 'AUDITOR'] },
  'certificates.certificate.correct': { means: 'Correct and reissue, or revoke a certificate.', roles: ['ADMIN_BKPSDM'] },
  'competency.own.read': { means: 'See and export own competency record.', roles: LEARNER },
  'competency.record.read': { means: 'See the competency record of others.', roles: OVERSIGHT },
  'reporting.report.read': { means: 'See completion reports and dashboards.', roles: OVERSIGHT },
  'reporting.export.order': { means: 'Order and download exports.', roles: ['ADMIN_OPD', 'ADMIN_BKPSDM', 'PIMPINAN', 'AUDITOR'] },
  'reporting.reminder.send': { means: 'Have people reminded who have not met the JP of the year.', roles: ['ATASAN', 'ADMIN_OPD', 'ADMIN_BKPSDM'] },
  'notifications.own.read': { means: 'Read own messages, choose how to be told.', roles: Object.keys(ROLES) as Role[] },
  'notifications.template.manage': { means: 'Change the texts of messages.', roles: ['ADMIN_BKPSDM'] },
  'notifications.mail.manage': { means: 'See mails that did not leave, send one again.', roles: ['ADMIN_BKPSDM'] },
  'platform.delivery.read': { means: 'See deliveries, retry a parked one.', roles: ['ADMIN_SISTEM', 'ADMIN_BKPSDM'] },
} as const satisfies Record<string, { means: string; roles: readonly Role[] }>;
export type Permission = keyof typeof PERMISSIONS;
