import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { OrganisationReader } from '@piawai/domain/organisation';
import { ExportReader, ExportService } from '@piawai/domain/reporting';
import { newId } from '@piawai/platform/database/uuid';

import { signedIn } from '../builders/account';
import { anEmployee } from '../builders/employee';
import { type Story, certificateNumbers, exactly, gapFree, tellStory } from './story';

const LEARNERS = 40;

describe('a worker that is killed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await tellStory(LEARNERS);
  });
  afterAll(() => story?.end());

  it('loses and repeats nothing when it is killed twice in mid-certificate', async () => {
    const acknowledged = story.finish(story.learners);
    for (let kills = 0; kills < 2; kills += 1) {
      await untilSome(async () => (await story.outcome()).certificates > kills * 5);
      await story.processes.worker.kill9();
      await story.processes.worker.start();
    }

    expect(await acknowledged).toBe(LEARNERS);
    expect(await story.settled()).toEqual(exactly(LEARNERS));
    expect(await certificateNumbers(story.db)).toEqual(gapFree(LEARNERS));
  });

  it('writes a report again that it had half-written, and leaves nothing of it behind', async () => {
    const { db, processes } = story;
    const incoming = () => readdir(join(processes.settings['PIAWAI_FILES']!, 'incoming'));
    const [agency] = await db.database.read<{ id: string }>(`select id from organisation.unit where kind = 'AGENCY'`);
    const admin = await signedIn(db, { employeeId: (await anEmployee(db, { unitId: agency!.id })).id, grants: [{ role: 'ADMIN_BKPSDM' }] });
    // A name of two megabytes in every row, so that there is a middle to be killed in.
    await db.database.transaction((tx) => tx.query(`update organisation.unit set name = repeat('Pemerintah Kota ', 131072) where id = $1`, [agency!.id]));
    const id = newId();
    const [exports, reader] = [new ExportService(new OrganisationReader(db.database, db.clock)), new ExportReader(db.database, db.clock)];
    const order = { id, kind: 'COMPLETIONS', format: 'CSV', filter: { state: 'COMPLETED' } } as const;
    await db.database.transaction((tx) => exports.orderExport(tx, order, admin.scopeOf('reporting.export.order')));
    await untilSome(async () => (await incoming()).length > 0);
    await processes.worker.kill9();
    expect(await incoming()).toHaveLength(1);
    expect(await reader.one(admin.scopeOf('reporting.export.order'), id)).toMatchObject({ state: 'RUNNING', manifest: null });

    await processes.worker.start();
    await untilSome(async () => (await reader.one(admin.scopeOf('reporting.export.order'), id)).state === 'READY');
    expect((await reader.one(admin.scopeOf('reporting.export.order'), id)).manifest).toMatchObject({ rows: LEARNERS, facts: 'reproducible' });
    expect(await incoming()).toEqual([]);
  });
});

async function untilSome(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(2);
}
