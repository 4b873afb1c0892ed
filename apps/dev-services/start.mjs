// `npm start`: everything on one machine, from a fresh clone with Node and npm alone.
import { checkNode, installDependencies, stopWith } from './prepare.mjs';

checkNode();
await installDependencies();
const { load } = await import('./load.mjs');
const { main } = load('apps/dev-services/src/main');
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error?.code === 'ENOSPC') stopWith('The disk is full.', 'Free some space (Piawai needs about 2 GB) and start again; data are kept.');
  if (error?.remedy === undefined) throw error;
  stopWith(error.message, error.remedy);
}
