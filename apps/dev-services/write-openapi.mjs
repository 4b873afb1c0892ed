// `npm run generate:openapi`: each HTTP service writes its document into dist/openapi, connecting to nothing.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import './build.mjs';
import { projectRoot } from './prepare.mjs';

for (const service of ['course', 'progress']) {
  const script = join(projectRoot, `dist/apps/${service}-service/src/main.js`);
  const file = join(projectRoot, `dist/openapi/${service}.json`);
  execFileSync(process.execPath, [script, '--write-openapi', file], { cwd: projectRoot, stdio: 'inherit' });
}
