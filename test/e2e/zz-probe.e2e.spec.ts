import { type Processes, startProcesses } from '../environment/processes';
jest.setTimeout(120_000);
let p: Processes;
test('start', async () => {
  const t = Date.now();
  p = await startProcesses({ frontDoor: true });
  console.log('started', Date.now() - t);
  for (const u of [p.courseUrl, p.progressUrl, p.worker.url]) console.log(u, (await fetch(u + '/health/ready')).status);
  console.log((await fetch(p.frontUrl + '/api/v1/standards/nope')).status);
  const pid = p.worker.pid; await p.worker.kill9(); console.log('killed'); await p.worker.start(); console.log(pid, p.worker.pid);
});
afterAll(() => p?.stop());
