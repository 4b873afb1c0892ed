import { runTool } from '../../apps/dev-services/src/build/run-tool';

/** Fills the database of the processes with the reference data and the demo; give it as `prepare`. */
export function seedDemo(settings: Record<string, string>): Promise<void> {
  return runTool('dist/apps/database/src/main.js', ['seed'], 'The demo could not be seeded.', { ...settings, PIAWAI_PROCESS: 'database' });
}
