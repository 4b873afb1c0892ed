import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { frozenCertificate, freezeInput, renderOrder } from '../../../../test/builders/frozen-certificate';
import { DEFAULT_BACK } from '../../../../apps/database/migrations/080-default-template';
import { RenderPool } from './render-pool';

jest.setTimeout(120_000);

const execArgv = ['-r', join(__dirname, '../../../../test/environment/typescript-require.cjs')];
/** Loops within loops over the modules of a course: allowed by form, refused by the clock. */
const SLOW = `<svg>${'{{#each @root.table.columns.0.rows}}'.repeat(4)}<g></g>${'{{/each}}'.repeat(4)}</svg>`;

describe('render pool', () => {
  const pool = new RenderPool({ threads: 2, limitMs: 60_000, execArgv });
  afterAll(() => pool.close());

  it('draws the same certificate to the same bytes in every thread, below 40 kB', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => pool.render(renderOrder())));
    expect(new Set(files.map((file) => file.toString('base64'))).size).toBe(1);
    expect(files[0]?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(files[0]?.length).toBeLessThan(40_000);
  });

  it('fails a forbidden template and goes on', async () => {
    const forbidden = renderOrder({ template: { id: 'raw', front: '<svg>{{{name}}}</svg>', back: DEFAULT_BACK } });
    await expect(pool.render(forbidden)).rejects.toThrow(/template/);
    await expect(pool.render(renderOrder())).resolves.toBeInstanceOf(Buffer);
  });

  it('ends a template that takes too long, and the next order is drawn by a fresh thread', async () => {
    // The limit's clock is moved by hand: on however slow a machine, only the template that never ends reaches it.
    jest.useFakeTimers({ doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] });
    const impatient = new RenderPool({ threads: 1, limitMs: 20_000, execArgv });
    try {
      await impatient.render(renderOrder());
      const modules = Array.from({ length: 300 }, (_, at) => ({ title: `Modul ${at}`, jp: 1 }));
      const frozen = frozenCertificate({ course: { ...freezeInput().course, modules } });
      const slow = renderOrder({ frozen, template: { id: 'slow', front: SLOW, back: DEFAULT_BACK } });
      const drawn = expect(impatient.render(slow)).rejects.toThrow('Not drawn within');
      await pause(200);
      jest.advanceTimersByTime(20_000);
      await drawn;
      await expect(impatient.render(renderOrder())).resolves.toBeInstanceOf(Buffer);
    } finally {
      jest.useRealTimers();
      await impatient.close();
    }
  });
});
