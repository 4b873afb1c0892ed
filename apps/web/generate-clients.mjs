// Writes src/api-clients/{course,progress}.d.ts from the OpenAPI documents that the services wrote to dist/openapi.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const here = dirname(fileURLToPath(import.meta.url));

for (const service of ['course', 'progress']) {
  const source = join(here, '../../dist/openapi', `${service}.json`);
  const document = await readFile(source, 'utf8').catch(() => {
    throw new Error(`dist/openapi/${service}.json is missing: build the services and write their OpenAPI documents first.`);
  });
  const types = astToString(await openapiTypescript(JSON.parse(document), { alphabetize: true }));
  const target = join(here, 'src/api-clients', `${service}.d.ts`);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, COMMENT_HEADER + types);
  console.log(`apps/web/src/api-clients/${service}.d.ts`);
}
