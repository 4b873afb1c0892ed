import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { build } from '../../apps/dev-services/src/build/build';

const ROOT = resolve(__dirname, '../..');

describe("the web's clients", () => {
  beforeAll(() => build(() => undefined));

  it.each(['course', 'progress'])('of %s-service are those of its OpenAPI document', (service) => {
    const folder = mkdtempSync(join(tmpdir(), 'piawai-openapi-'));
    const document = join(folder, `${service}.json`);
    execFileSync(process.execPath, [join(ROOT, `dist/apps/${service}-service/src/main.js`), '--write-openapi', document], { cwd: ROOT });
    execFileSync(process.execPath, [join(ROOT, 'apps/web/generate-clients.mjs'), folder, folder], { cwd: ROOT });

    const committed = readFileSync(join(ROOT, `apps/web/src/api-clients/${service}.d.ts`), 'utf8');
    expect(committed).toBe(readFileSync(join(folder, `${service}.d.ts`), 'utf8'));
  });
});
