// Writes {course,progress}.d.ts from the OpenAPI documents of the services: `generate-clients.mjs [documents] [target]`.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const [documents = join(here, '../../dist/openapi'), target = join(here, 'src/api-clients')] = process.argv.slice(2);
const written = ['course', 'progress'].filter((service) => existsSync(join(documents, `${service}.json`)));
if (written.length === 0) throw new Error(`No OpenAPI document in ${documents}: run npm run generate:openapi first.`);

await mkdir(target, { recursive: true });
for (const service of written) {
  const document = JSON.parse(await readFile(join(documents, `${service}.json`), 'utf8'));
  const types = astToString(await openapiTypescript(document, { alphabetize: true }));
  await writeFile(join(target, `${service}.d.ts`), COMMENT_HEADER + types);
  console.log(`${service}.d.ts`);
}
