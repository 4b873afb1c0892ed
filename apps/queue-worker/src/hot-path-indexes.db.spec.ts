import type { JobName } from '@piawai/contracts';
import { CertificateReader } from '@piawai/domain/certificates';
import { LedgerService, RecountService } from '@piawai/domain/competency';
import { StandardsReader } from '@piawai/domain/standards';
import { OutboxRelay } from '@piawai/platform/outbox/outbox-relay';
import { DeliveryRunner } from '@piawai/platform/queues/delivery-runner';
import type { JobProcessor } from '@piawai/platform/queues/job-processor';
import { Client, type QueryConfig } from 'pg';

import { accountServices, signedIn } from '../../../test/builders/account';
import { learnersAtTheBrink } from '../../../test/builders/at-the-brink';
import { certificateServices, type CertificateServices } from '../../../test/builders/certificate';
import { aProgressEvent, learningServices } from '../../../test/builders/enrolment';
import { testDatabase, type TestDatabase } from '../../../test/environment/database';
import { EVENT_ROUTES } from './event-routes';
import { FollowCertificateProcessor } from './processors/follow-certificate.processor';
import { IssueCertificateProcessor } from './processors/issue-certificate.processor';
import { RecordCompetencyProcessor } from './processors/record-competency.processor';
import { RenderCertificateProcessor } from './processors/render-certificate.processor';

/** Lists of an agency or of the republic that stay short; everything else grows with people and years. */
const STAYS_SMALL = /^(development_form|jp_policy|agency_setting|template|unit)$/;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
/** Partial indexes over what waits are read whole: they hold nothing else. */
const isWaitingList = (node: PlanNode): boolean => /waiting|due/.test(node['Index Name'] ?? '');

describe('the way from a report of progress to the certificate and its list', () => {
  let db: TestDatabase;
  let certificates: CertificateServices;
  const statements = new Map<string, readonly unknown[]>();

  beforeAll(async () => {
    db = await testDatabase();
    certificates = certificateServices(db);
    const [learner] = await learnersAtTheBrink(db, 1);
    const { batcher } = learningServices(db);
    const { tokens, actors } = accountServices(db);
    const session = await tokens.verify(learner!.cookie.split('=')[1]);
    const [progress] = await db.database.read<{ id: string }>('select lesson_revision_id as id from learning.lesson_progress where enrolment_id = $1', [learner!.enrolmentId]);

    const { scopeOf } = await signedIn(db, { grants: [{ role: 'ADMIN_BKPSDM' }] });
    const query = jest.spyOn(Client.prototype, 'query');
    await actors.actorOf(session!.sessionId);
    await batcher.record({ ...learner!, events: [aProgressEvent(progress!.id)] });
    await batcher.submit(learner!);
    await runEverything();
    for (const search of [undefined, 'pelindungan']) await new CertificateReader(db.database).list(scopeOf('certificates.certificate.read'), { limit: 25, ...(search ? { search } : {}) });
    for (const [config] of query.mock.calls as unknown as [string | QueryConfig][]) {
      // A filter that is not used is another plan of the same statement.
      if (typeof config !== 'string') statements.set(`${config.text} /* ${(config.values ?? []).map((value) => (value === null ? '-' : '+')).join('')} */`, config.values ?? []);
    }
    query.mockRestore();
  }, 60_000);
  afterAll(async () => {
    await certificates.close();
    await db.close();
  });

  async function runEverything(): Promise<void> {
    const relay = new OutboxRelay(db.database);
    const runner = new DeliveryRunner(db.database);
    const ledger = new LedgerService(new RecountService(new StandardsReader(db.database)));
    const processors: Record<string, unknown> = {
      'issue-certificate': new IssueCertificateProcessor(certificates.issuing),
      'record-competency': new RecordCompetencyProcessor(ledger),
      'render-certificate': new RenderCertificateProcessor(certificates.rendering),
      'follow-certificate': new FollowCertificateProcessor(ledger),
    };
    while ((await relay.fanOut(EVENT_ROUTES)) > 0) {
      for (const { eventId, consumer } of await relay.takeDue(Object.keys(processors) as JobName[])) await runner.run(consumer, processors[consumer] as JobProcessor, eventId);
    }
  }

  it('ends with a document and an entry', async () => {
    const [made] = await db.database.read('select (select count(*) from certificates.certificate_document) as documents, (select count(*) from competency.ledger_entry) as entries');
    expect(made).toEqual({ documents: 1, entries: 1 });
    expect(statements.size).toBeGreaterThan(30);
  });

  it('has an index for every table that grows', async () => {
    const unindexed: string[] = [];
    for (const [sql, values] of statements) {
      for (const node of await planOf(sql, values)) {
        const table = node['Relation Name'];
        if (!table || STAYS_SMALL.test(table)) continue;
        const whole = node['Node Type'].startsWith('Index') && !node['Index Cond'] && !isWaitingList(node);
        if (node['Node Type'] === 'Seq Scan' || whole) unindexed.push(`${node['Node Type']} on ${table}: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
      }
    }
    expect(unindexed).toEqual([]);
  });

  /** The plan row by row, as over large tables: only a missing index still leads to a scan of a whole one. */
  async function planOf(sql: string, values: readonly unknown[]): Promise<PlanNode[]> {
    return db.database.snapshot(async (client) => {
      await client.query('set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off');
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({ text: `explain (format json, costs off) ${sql}`, values: [...values] });
      return nodesOf(rows[0]!['QUERY PLAN'][0].Plan);
    });
  }
});
