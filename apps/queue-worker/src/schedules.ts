import type { Type } from '@nestjs/common';
import { ForgetSessionsService } from '@piawai/domain/accounts';
import { ForwardReviewsService, UploadService } from '@piawai/domain/catalogue';
import { RepairCertificatesService } from '@piawai/domain/certificates';
import { RepairLedgerService } from '@piawai/domain/competency';
import { FindFindingsService } from '@piawai/domain/evaluation';
import { DueCompletionsService, ForgetOrdersService, ForwardRequestsService, GradeAttemptService, RepairCompletionsService, RepairWaitingListsService } from '@piawai/domain/learning';
import { InboxService, MailRoundService, WriteNoticesService } from '@piawai/domain/notifications';
import { ForgetImportsService } from '@piawai/domain/organisation';
import { ExpireExportsService } from '@piawai/domain/reporting';
import type { Tx } from '@piawai/platform/database/tx';
import { ORPHAN_ROUND_SECONDS, OrphanFiles } from '@piawai/platform/files/orphan-files';
import { Retention } from '@piawai/platform/outbox/retention';
import type { ScheduleOutcome } from '@piawai/platform/schedule/schedule-runner';

/** Timed work: a name, how often it is due, and the one service method that it calls. */
export interface Schedule<Service = unknown> {
  readonly name: string;
  readonly everySeconds: number;
  readonly service: Type<Service>;
  readonly run: (service: Service, tx: Tx) => Promise<ScheduleOutcome>;
}

/** Messages in one transaction; whoever is left has the next one, a second later. */
const NOTICES_AT_ONCE = 5_000;
const moreAfter = (told: number): ScheduleOutcome => (told === NOTICES_AT_ONCE ? 'MORE' : undefined);

const schedule = <Service>(entry: Schedule<Service>): Schedule => entry as Schedule;

/** All timed work on one page. */
export const SCHEDULES: readonly Schedule[] = [
  schedule({ name: 'prune-outbox', everySeconds: 3_600, service: Retention, run: (retention, tx) => retention.prune(tx) }),
  schedule({
    name: 'complete-due-enrolments', everySeconds: 20, service: DueCompletionsService,
    run: async (completions, tx) => void (await completions.completeDue(tx, 500)),
  }),
  schedule({
    name: 'close-overdue-attempts', everySeconds: 30, service: GradeAttemptService,
    run: async (grading, tx) => void (await grading.closeOverdue(tx, 200)),
  }),
  schedule({
    name: 'end-old-uploads', everySeconds: 3_600, service: UploadService,
    run: async (uploads, tx) => void (await uploads.endOld(tx)),
  }),
  schedule({
    name: 'repair-completions', everySeconds: 3_600, service: RepairCompletionsService,
    run: async (repair, tx) => void (await repair.repairMissing(tx, 200)),
  }),
  schedule({
    name: 'repair-waiting-lists', everySeconds: 600, service: RepairWaitingListsService,
    run: async (repair, tx) => void (await repair.repairLists(tx, 50)),
  }),
  schedule({
    name: 'forward-requests', everySeconds: 300, service: ForwardRequestsService,
    run: async (requests, tx) => void (await requests.forwardUnanswered(tx, 200)),
  }),
  schedule({
    name: 'forward-reviews', everySeconds: 300, service: ForwardReviewsService,
    run: async (reviews, tx) => void (await reviews.forwardUnanswered(tx, 100)),
  }),
  schedule({
    name: 'repair-certificates', everySeconds: 900, service: RepairCertificatesService,
    run: async (repair, tx) => void (await repair.repairMissing(tx, 100)),
  }),
  schedule({
    name: 'repair-ledger', everySeconds: 900, service: RepairLedgerService,
    run: async (repair, tx) => void (await repair.repairMissing(tx, 100)),
  }),
  schedule({
    name: 'forget-sessions', everySeconds: 86_400, service: ForgetSessionsService,
    run: (sessions, tx) => sessions.forgetOld(tx),
  }),
  schedule({ name: 'close-mails', everySeconds: 2, service: MailRoundService, run: (mails, tx) => mails.closeDue(tx, 500) }),
  schedule({
    name: 'remind-deadlines', everySeconds: 900, service: WriteNoticesService,
    run: async (notices, tx) => moreAfter(await notices.remind(tx, NOTICES_AT_ONCE)),
  }),
  schedule({
    name: 'ask-changes', everySeconds: 3_600, service: WriteNoticesService,
    run: async (notices, tx) => moreAfter(await notices.askChanges(tx, NOTICES_AT_ONCE)),
  }),
  schedule({
    name: 'find-findings', everySeconds: 600, service: FindFindingsService,
    run: async (findings, tx) => void (await findings.lookAtDue(tx, 20)),
  }),
  schedule({ name: 'forget-notices', everySeconds: 86_400, service: InboxService, run: (inbox, tx) => inbox.forgetOld(tx) }),
  schedule({
    name: 'expire-exports', everySeconds: 600, service: ExpireExportsService,
    run: async (exports, tx) => void (await exports.expireFiles(tx, 100)),
  }),
  schedule({
    name: 'forget-imports', everySeconds: 600, service: ForgetImportsService,
    run: async (imports, tx) => void (await imports.forgetOldest(tx)),
  }),
  schedule({
    name: 'forget-enrolment-orders', everySeconds: 600, service: ForgetOrdersService,
    run: async (orders, tx) => void (await orders.forgetOldest(tx)),
  }),
  schedule({
    name: 'remove-orphaned-files', everySeconds: ORPHAN_ROUND_SECONDS, service: OrphanFiles,
    run: async (files, tx) => void (await files.sweepTurn(tx)),
  }),
];
