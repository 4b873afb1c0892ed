import { rmSync } from 'node:fs';
import { build, webFolder } from './build/build';
import { isPortFree } from './free-port';
import { createFrontDoor } from './front-door/front-door';
import { clearHome, enterHome, home, leaveHome, tokenSecret } from './home';
import { Mailbox } from './mailbox/mailbox';
import { embeddedHome, openDatabase } from './postgres/open-database';
import { Problem } from './problem';
import { phoneAddress } from './phone-address';
import { prepareDatabase } from './postgres/prepare-database';
import { openRedis } from './redis/open-redis';
import { startServices } from './services/start-services';
import { settingsFor } from './settings';
import { StopOrder } from './stop-order';
import { welcome } from './welcome';

/** `npm start`: brings everything up, then waits for Ctrl-C. */
export async function main(args: string[]): Promise<void> {
  const reset = wantsReset(args);
  enterHome();
  const order = new StopOrder();
  const end = (problem?: Problem): void => {
    if (order.isStopping) return;
    console.log(problem ? `\n  ${problem.message}\n  ${problem.remedy}\n` : '\nStopping …');
    void order.stopAll().then(() => {
      leaveHome();
      console.log('Stopped. Your data are kept; npm start goes on where you left off.');
      process.exit(problem ? 1 : 0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end());
  try {
    await start(reset, order, end);
  } catch (error) {
    // After Ctrl-C in the middle of a start, what fails then is no news.
    if (order.isStopping) return;
    await order.stopAll();
    leaveHome();
    throw error;
  }
}

async function start(reset: boolean, order: StopOrder, onUnexpectedEnd: (problem: Problem) => void): Promise<void> {
  const started = Date.now();
  const port = await chosenPort();
  const host = process.env.LISTEN ?? '0.0.0.0';
  const phoneUrl = phoneAddress(host, port);
  const given = Boolean(process.env.DATABASE_URL);
  if (reset && !given) rmSync(embeddedHome(), { recursive: true, force: true });
  if (reset) clearHome();
  const opening = Promise.all([order.track(openDatabase(onUnexpectedEnd)), order.track(openRedis())]);
  // Seen to below; without this line a failure during the build would count as unhandled.
  opening.catch(() => undefined);
  await build();
  const [database, redis] = await opening;
  console.log(`Database: ${database.description}`);
  console.log(`Queues:   ${redis.description}`);

  const mailbox = await Mailbox.open();
  order.track(Promise.resolve({ stop: () => mailbox.close() }));
  // A name that phones reach as well: a slip or a mail with `localhost` leads a phone nowhere. Never taken from a request, whose Host anybody can write.
  const publicUrl = process.env.PIAWAI_PUBLIC_URL ?? phoneUrl ?? `http://localhost:${port}`;
  const settings = settingsFor({
    environment: 'development',
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    redisUrl: redis.url,
    publicUrl,
    secret: tokenSecret(),
    filesFolder: home.files,
    smtpUrl: process.env.SMTP_URL ?? mailbox.smtpUrl,
  });
  await prepareDatabase(settings, reset && given, given ? database.url : new URL(database.url).password);
  const services = await order.track(startServices({ settings, logFolder: home.logs, say: console.log }));
  const frontDoor = await createFrontDoor({ webFolder, courseUrl: services.course.url, progressUrl: services.progress.url, mailbox });
  order.track(Promise.resolve({ stop: () => frontDoor.close() }));
  await frontDoor.listen({ port, host });
  console.log(await welcome({ port, publicUrl, phoneUrl, accountsFile: home.demoAccounts, seconds: (Date.now() - started) / 1_000 }));
}

function wantsReset(args: string[]): boolean {
  const unknown = args.filter((arg) => arg !== '--reset');
  if (unknown.length > 0) throw new Problem(`Unknown option ${unknown.join(' ')}.`, 'The only one is --reset, which begins anew: npm start -- --reset.');
  return args.includes('--reset');
}

async function chosenPort(): Promise<number> {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem(`PORT is ${process.env.PORT}, which is no port.`, 'Give a number from 1024 to 65535, e.g. PORT=3001 npm start.');
  if (!(await isPortFree(port))) throw new Problem(`Port ${port} is taken by another program.`, 'Stop that program, or choose another port: PORT=3001 npm start.');
  return port;
}
