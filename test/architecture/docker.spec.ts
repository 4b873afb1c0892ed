import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { load } from 'js-yaml';

import { COURSE_FOLDERS, PROGRESS_FOLDERS } from '../../apps/dev-services/src/front-door/front-door';
import { pageHeaders } from '../../apps/dev-services/src/front-door/page-headers';
import { SETTINGS } from '../../libs/platform/config/config';
import { ROOT } from './source-tree';

interface Container {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const compose = load(read('docker/compose.yaml')) as { readonly services: Readonly<Record<string, Container>>; readonly volumes: object };
const [dockerfile, caddyfile] = [read('docker/Dockerfile'), read('docker/Caddyfile')];
const containers = Object.entries(compose.services);
/** Settings of the container files themselves, read by no process of ours. */
const OF_CONTAINERS = ['PIAWAI_SITE'];

/** No engine runs here: what can be known without one. */
describe('the containers', () => {
  it('are built from targets that the Dockerfile has', () => {
    const targets = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
    const built = containers.flatMap(([, { build }]) => (build ? [build] : []));
    expect(built.map(({ target }) => target).filter((target) => !targets.includes(target))).toEqual([]);
    expect(built.filter(({ context, dockerfile: file }) => !existsSync(join(ROOT, 'docker', context, file)))).toEqual([]);
    const bases = [...dockerfile.matchAll(/^FROM (\w[\w-]*) AS|--from=(\S+)/gm)].map(([, base, from]) => base ?? from);
    expect(bases.filter((base) => !targets.includes(base))).toEqual([]);
  });

  it('start what the build makes', () => {
    const programs = [...dockerfile.matchAll(/dist\/apps\/([\w-]+)\/src\/main\.js/g)].map(([, app]) => app!);
    expect(programs.toSorted()).toEqual(['course-service', 'database', 'progress-service', 'queue-worker']);
    const { projects } = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { entryFile: string; sourceRoot: string }> };
    expect(programs.filter((app) => !projects[app] || !existsSync(join(ROOT, projects[app].sourceRoot, `${projects[app].entryFile}.ts`)))).toEqual([]);
    const copied = [...dockerfile.matchAll(/^COPY (?:--from=build \/piawai\/)?((?!-)\S+)/gm)].map(([, path]) => path!).filter((path) => !path.startsWith('dist/') && path !== '.');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('are given settings that the processes know', () => {
    const named = [dockerfile, read('docker/compose.yaml'), caddyfile].flatMap((text) => text.match(/\bPIAWAI_[A-Z_]+/g) ?? []);
    expect([...new Set(named)].filter((name) => !(name in SETTINGS) && !OF_CONTAINERS.includes(name))).toEqual([]);
  });

  it('wait only for containers that tell when they are ready, and keep data in volumes that exist', () => {
    const heals = (name: string): boolean => Boolean(compose.services[name]?.healthcheck) || compose.services[name]?.build !== undefined;
    const waits = containers.flatMap(([name, { depends_on: needs = {} }]) => Object.entries(needs).map(([on, { condition }]) => ({ name, on, condition })));
    expect(waits.filter(({ on, condition }) => !(on in compose.services) || (condition === 'service_healthy' && !heals(on)))).toEqual([]);
    const volumes = containers.flatMap(([, { volumes: mounts = [] }]) => mounts.map((mount) => mount.split(':')[0]!));
    expect(volumes.filter((name) => (name.startsWith('.') ? !existsSync(join(ROOT, 'docker', name)) : !(name in compose.volumes)))).toEqual([]);
  });

  it('run a Redis that keeps jobs: never evicting, with an append-only file', () => {
    const command = compose.services['redis']!.command!.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('are reached by the same paths, and serve pages with the same headers, as at home', () => {
    const pathsTo = (service: string): string[] => [...new RegExp(`@${service} path (.*)`).exec(caddyfile)![1]!.matchAll(/\/api\/v1\/([a-z]+)\*/g)].map(([, folder]) => folder!);
    expect(pathsTo('course')).toEqual(COURSE_FOLDERS);
    expect(pathsTo('progress')).toEqual(PROGRESS_FOLDERS);
    const headers = caddyfile.toLowerCase().replaceAll('"', '');
    expect(pageHeaders.filter(([name, value]) => !headers.includes(`${name} ${value}`.toLowerCase()))).toEqual([]);
  });
});
