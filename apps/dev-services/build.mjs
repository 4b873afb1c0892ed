// `npm run build`: services and web into dist, only what changed.
import { checkNode, installDependencies, stopWith } from './prepare.mjs';

checkNode();
await installDependencies();
const { load } = await import('./load.mjs');
await load('apps/dev-services/src/build/build')
  .build()
  .catch((error) => stopWith(error.message, error.remedy ?? error.stack));
