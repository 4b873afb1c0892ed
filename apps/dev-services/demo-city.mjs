// `npm run demo:city`: the demo at a city's size.
import { checkNode, installDependencies, stopWith } from './prepare.mjs';

checkNode();
await installDependencies();
const { load } = await import('./load.mjs');
const { demoCity } = load('apps/dev-services/src/demo-city');
try {
  await demoCity(process.argv.slice(2));
} catch (error) {
  if (error?.remedy === undefined) throw error;
  stopWith(error.message, error.remedy);
}
