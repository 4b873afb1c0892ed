// `npm test`: its own set-up, then every part; ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, installDependencies, projectRoot, stopWith } from '../apps/dev-services/prepare.mjs';

const PARTS = ['architecture', 'unit', 'database', 'e2e', 'browser', 'faults'];
/** Mostly waits for what it has stopped, so it runs beside the others. */
const BESIDE = 'faults';
/** Browsers wait for pages more than they compute. */
const WORKERS = { browser: 3 };
const LONGEST_PART_MS = 15 * 60_000;
const WITH_PROCESSES = ['e2e', 'browser', 'faults'];

checkNode();
await installDependencies();
const { load } = await import('../apps/dev-services/load.mjs');
const reports = mkdtempSync(join(tmpdir(), 'piawai-test-reports-'));
const stopping = [];
const running = new Set();
/** Parts that cannot run here, and why. */
const lacking = new Map();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130));

try {
  const parts = chosenParts(process.argv.slice(2));
  await setUp(parts);
  const beside = parts.length > 1 && parts.includes(BESIDE) ? runUnseen(BESIDE) : undefined;
  const results = [];
  for (const part of parts) results.push(lacking.has(part) ? withoutRun(part) : part === BESIDE && beside ? await beside.end() : await run(part));
  await end(report(results));
} catch (error) {
  console.error(error?.remedy === undefined ? error : `\n  ${error.message}\n  ${error.remedy}`);
  console.log('0 passed, 1 failed');
  await end(1);
}

function chosenParts(args) {
  const unknown = args.filter((arg) => !PARTS.includes(arg));
  if (unknown.length > 0) stopWith(`There is no part ${unknown.join(', ')}.`, `The parts are: ${PARTS.join(', ')}.`);
  return args.length > 0 ? PARTS.filter((part) => args.includes(part)) : PARTS;
}

async function setUp(parts) {
  const started = Date.now();
  if (parts.some((part) => WITH_PROCESSES.includes(part))) await load('apps/dev-services/src/build/build').build();
  const { startTestPostgres, startTestRedis } = load('test/environment/servers');
  const postgres = await startTestPostgres();
  stopping.push(() => postgres.stop());
  const redis = await startTestRedis();
  stopping.push(() => redis.stop());
  process.env.PIAWAI_TEST_POSTGRES = postgres.url();
  process.env.PIAWAI_TEST_REDIS = redis.url;
  console.log(`Queues:   ${redis.description}`);
  if (parts.includes('browser')) {
    findBrowser();
  }
  console.log(`Set-up took ${seconds(started)} s.`);
}

function findBrowser() {
  try {
    const chromium = load('test/environment/chromium').findChromium();
    process.env.CHROME_PATH = chromium.executablePath;
    console.log(`Browser:  ${chromium.description}`);
  } catch (error) {
    if (error?.remedy === undefined) throw error;
    lacking.set('browser', error);
  }
}

/** A part that cannot run has failed. */
function withoutRun(part) {
  const { message, remedy } = lacking.get(part);
  console.log(`\n— ${part}\n  ${message}\n  ${remedy}`);
  return { part, passed: 0, failed: 1, time: '0.0' };
}

/** Runs one part as a Jest of its own: what one part leaves behind cannot disturb the next. */
async function run(part, output = 'inherit') {
  if (output === 'inherit') console.log(`\n— ${part}`);
  const started = Date.now();
  const file = join(reports, `${part}.json`);
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', part, '--json', '--outputFile', file, '--reporters', 'default', '--maxWorkers', String(WORKERS[part] ?? 2)];
  await new Promise((resolve) => {
    // Jest writes what people read to standard error and the JSON to the file.
    const jest = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', output] });
    running.add(jest);
    // A queue that a test left open keeps Jest alive for ever.
    const limit = setTimeout(() => jest.kill('SIGKILL'), LONGEST_PART_MS);
    jest.once('exit', () => {
      clearTimeout(limit);
      running.delete(jest);
      resolve();
    });
  });
  const { passed, failed } = counts(file);
  return { part, passed, failed, time: seconds(started) };
}

/** Runs a part beside the others; what it says is shown when it is its turn. */
function runUnseen(part) {
  const said = join(reports, `${part}.txt`);
  const output = openSync(said, 'w');
  const result = run(part, output);
  return {
    end: async () => {
      const ended = await result;
      closeSync(output);
      console.log(`\n— ${part} (ran beside the others)`);
      process.stderr.write(readFileSync(said));
      return ended;
    },
  };
}

function counts(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  // A spec file that could not be loaded, and a test that was skipped, have not shown what they should.
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numRuntimeErrorTestSuites };
}

function report(results) {
  console.log('\nPart           passed  failed   seconds');
  for (const { part, passed, failed, time } of results) {
    console.log(`${part.padEnd(14)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${time.padStart(8)}`);
  }
  const empty = results.filter(({ passed, failed }) => passed + failed === 0).map(({ part }) => part);
  if (empty.length > 0) console.log(`Nothing ran in: ${empty.join(', ')}.`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0) + empty.length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function end(code) {
  for (const jest of running) jest.kill('SIGTERM');
  for (const stop of stopping.splice(0).reverse()) await stop();
  rmSync(reports, { recursive: true, force: true });
  process.exit(code);
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
