import type { AccountId, EmployeeId, EnrolmentId, UnitId } from '@piawai/contracts';
import { MailContentReader, MailRoundService, MailTroubleReader, InboxReader, InboxService, PreferenceService, RetryMailService, SendMailsService, TellPeopleService, TemplateReader, TemplateService, WriteNoticesService } from '@piawai/domain/notifications';
import { OrganisationReader, UnitService } from '@piawai/domain/organisation';
import { Config } from '@piawai/platform/config/config';
import { newId } from '@piawai/platform/database/uuid';
import type { Mail, Mailer } from '@piawai/platform/mail/mailer';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';

import { EVENT_ROUTES } from '../../apps/queue-worker/src/event-routes';
import type { TestDatabase } from '../environment/database';
import { accountServices, anAccount, TEST_TOKEN_SECRET } from './account';
import { anEmployee } from './employee';
import { learningServices } from './enrolment';

/** A mail server of the test: keeps what it takes, or fails as it is told. */
export class TestMailer {
  readonly mails: Mail[] = [];
  isSet = true;
  fail: ((mail: Mail) => Promise<void>) | null = null;

  async send(mail: Mail): Promise<void> {
    await this.fail?.(mail);
    this.mails.push(mail);
  }
}

/** The services of notifications on a test database, put together as the module does. */
export function noticeServices(db: TestDatabase, mailer = new TestMailer()) {
  const { database, clock } = db;
  const config = new Config({ DATABASE_URL: db.url, PIAWAI_ENV: 'test', PIAWAI_TOKEN_SECRET: TEST_TOKEN_SECRET, PIAWAI_PUBLIC_URL: 'https://belajar.example.test' });
  const accounts = accountServices(db).reader;
  const templates = new TemplateReader(database);
  const contents = new MailContentReader(database, accounts, templates, config);
  return {
    mailer, templates,
    writing: new WriteNoticesService(new TellPeopleService(config)),
    inbox: new InboxReader(database, accounts, templates),
    inboxes: new InboxService(),
    preferences: new PreferenceService(),
    texts: new TemplateService(),
    rounds: new MailRoundService(new OrganisationReader(database, clock)),
    sending: new SendMailsService(database, contents, mailer as unknown as Mailer),
    troubles: new MailTroubleReader(database, clock, accounts),
    retries: new RetryMailService(),
  };
}

export type NoticeServices = ReturnType<typeof noticeServices>;

/** Lets every waiting event be told, as the worker does. */
export async function tellAll(db: TestDatabase, { writing }: NoticeServices): Promise<void> {
  const runner = new DeliveryRunner(db.database);
  while ((await new OutboxRelay(db.database).fanOut(EVENT_ROUTES)) > 0);
  while ((await runner.runTogether('write-notices', { handleAll: (tx, events) => writing.writeNotices(tx, events) }, 500)) > 0);
}

/** Lets what is due by now leave, as schedule and job do. */
export async function mailAll(db: TestDatabase, { rounds, sending }: NoticeServices): Promise<void> {
  await db.database.transaction((tx) => rounds.closeDue(tx, 500));
  const batches = await db.database.read<{ id: string }>(`select distinct batch_id as id from notifications.mail where state = 'DUE'`);
  for (const { id } of batches) await sending.sendBatch(id);
}

/** Somebody with an account who leads a unit. */
export async function aHead(db: TestDatabase, unitId: UnitId, email = `atasan-${newId()}@uji.example.test`) {
  const { id } = await anEmployee(db, { unitId, fullName: 'Sinta Pimpinan' });
  await db.database.transaction((tx) => new UnitService().setHead(tx, { unitId, employeeId: id, capacity: 'HEAD', from: '2018-01-01' }));
  return anAccount(db, { employeeId: id, email });
}

/** Somebody with an account who asks for a course that wants the supervisor's word. */
export async function aRequest(db: TestDatabase, courseId: string, unitId: UnitId): Promise<{ enrolmentId: EnrolmentId; employeeId: EmployeeId; accountId: AccountId }> {
  const { id: employeeId } = await anEmployee(db, { unitId, fullName: 'Rahmi Pemohon' });
  const { accountId } = await anAccount(db, { employeeId, email: `pemohon-${newId()}@uji.example.test` });
  const enrolmentId = newId();
  await db.database.transaction((tx) => learningServices(db).enrolments.enrol(tx, { id: enrolmentId, employeeId, courseId, basis: 'OWN' }));
  return { enrolmentId, employeeId, accountId };
}
