import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { OrganisationReader } from '@piawai/domain/organisation';
import { ExportReader, ExportService } from '@piawai/domain/reporting';
import { newId } from '@piawai/platform/database/uuid';

import { signedIn } from '../builders/account';
import { anEmployee } from '../builders/employee';
import { holdRegister } from './held-lock';
import { activeIssues, recordsQueue } from './records-queue';
import { type Story, certificateNumbers, exactly, gapFree, tellStory, until } from './story';
import { keptSeconds, startStudying } from './study-stream';

const LEARNERS = 40;

describe('a worker that is killed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(LEARNERS);
  });
  afterAll(() => story?.end());

  it('issues one certificate when it is killed twice in the middle of the same', async () => {
    const { processes, db, learners } = story;
    const [finisher, ...others] = learners;
    const reading = startStudying(processes.progressUrl, others.slice(0, 4));
    const queue = await recordsQueue(processes);
    let register = await holdRegister(db.ownerUrl);
    expect(await story.finish([finisher!])).toBe(1);
    await until(async () => (await register.waiting()) === 1);
    const killed = await activeIssues(queue);
    expect(killed).toHaveLength(1);
    await processes.worker.kill9();

    // The dead worker's connection ends with its statement; the test has the register again before the next worker comes.
    const again = holdRegister(db.ownerUrl);
    await until(async () => (await register.waiting()) === 2);
    await register.release();
    register = await again;
    await processes.worker.start();
    await until(async () => (await register.waiting()) === 1);
    expect(await activeIssues(queue)).toEqual(killed);
    await processes.worker.kill9();
    await register.release();
    await processes.worker.start();

    expect(await story.settled()).toEqual(exactly(1));
    await queue.close();
    expect(await reading.stop()).toEqual(await keptSeconds(db, others.slice(0, 4)));
  });

  it('writes a report again that it had half-written, and leaves nothing of it behind', async () => {
    const { db, processes } = story;
    expect(await story.finish(story.learners.slice(1))).toBe(LEARNERS - 1);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await certificateNumbers(db)).toEqual(gapFree(LEARNERS));
    const incoming = () => readdir(join(processes.settings['PIAWAI_FILES']!, 'incoming'));
    const [agency] = await db.database.read<{ id: string }>(`select id from organisation.unit where kind = 'AGENCY'`);
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agency!.id })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    // A name of two megabytes in every row, so that there is a middle to be killed in.
    await db.database.transaction((tx) => tx.query(`update organisation.unit set name = repeat('Pemerintah Kota ', 131072) where id = $1`, [agency!.id]));
    const id = newId();
    const [exports, reader] = [new ExportService(new OrganisationReader(db.database, db.clock)), new ExportReader(db.database, db.clock)];
    const order = { id, kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' } } as const;
    await db.database.transaction((tx) => exports.orderExport(tx, order, admin.scopeOf('reporting.export.order')));
    await until(async () => (await incoming()).length > 0);
    await processes.worker.kill9();
    expect(await incoming()).toHaveLength(1);
    expect(await reader.one(admin.scopeOf('reporting.export.order'), id)).toMatchObject({ state: 'RUNNING', manifest: null });

    await processes.worker.start();
    await until(async () => (await reader.one(admin.scopeOf('reporting.export.order'), id)).state === 'READY');
    expect((await reader.one(admin.scopeOf('reporting.export.order'), id)).manifest).toMatchObject({ rows: LEARNERS, facts: 'reproducible' });
    expect(await incoming()).toEqual([]);
  });
});
