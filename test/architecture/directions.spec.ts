import { type SourceFile, importsOf, sources } from './source-tree';

/** The flow: a folder may import only folders that stand before it. */
const FLOW = ['organisation', 'accounts', 'standards', 'catalogue', 'learning', 'evaluation', 'certificates', 'competency', 'planning', 'reporting', 'notifications'];

const files = sources();
const domainOf = (path: string): string | undefined => /^libs\/domain\/([^/]+)/.exec(path)?.[1];
const rowsOf = (rule: (file: SourceFile, target: string) => boolean): string[] =>
  files.flatMap((file) => importsOf(file).filter((target) => rule(file, target)).map((target) => `${file.path} -> ${target}`));

describe('directions between folders', () => {
  it('every domain folder stands in the flow', () => {
    const folders = new Set(files.map(({ path }) => domainOf(path)).filter((name) => name !== undefined));
    expect([...folders].filter((name) => !FLOW.includes(name))).toEqual([]);
  });

  it('a domain folder imports only earlier folders', () => {
    expect(
      rowsOf(({ path }, target) => {
        const from = domainOf(path);
        const to = domainOf(target);
        return from !== undefined && to !== undefined && from !== to && FLOW.indexOf(to) >= FLOW.indexOf(from);
      }),
    ).toEqual([]);
  });

  it('a domain folder is entered through its index or its rules only', () => {
    expect(
      rowsOf(({ path }, target) => {
        const to = domainOf(target);
        return to !== undefined && to !== domainOf(path) && !new RegExp(`^libs/domain/${to}(/rules)?$`).test(target);
      }),
    ).toEqual([]);
  });

  it('platform knows no business', () => {
    expect(rowsOf(({ path }, target) => path.startsWith('libs/platform/') && /^(libs\/domain|apps)\//.test(target))).toEqual([]);
  });

  it('contracts import nothing', () => {
    expect(rowsOf(({ path }, target) => path.startsWith('libs/contracts/') && !target.startsWith('libs/contracts/'))).toEqual([]);
  });

  it('libraries import no app, and an app imports no app', () => {
    expect(
      rowsOf(({ path }, target) => {
        const to = /^apps\/([^/]+)/.exec(target)?.[1];
        return to !== undefined && !path.startsWith(`apps/${to}/`);
      }),
    ).toEqual([]);
  });

  it('controllers and processors do not import TypeORM', () => {
    expect(rowsOf(({ path }, target) => /\.(controller|processor)\.ts$/.test(path) && target === 'typeorm')).toEqual([]);
  });

  it('the web imports contracts, rules and its own files only', () => {
    expect(
      rowsOf(({ path }, target) => path.startsWith('apps/web/') && target.startsWith('libs/') && target !== 'libs/contracts' && !/^libs\/domain\/[^/]+\/rules$/.test(target)),
    ).toEqual([]);
  });

  it('no web feature imports another feature', () => {
    const featureOf = (path: string): string | undefined => /^apps\/web\/src\/features\/([^/]+)/.exec(path)?.[1];
    expect(
      rowsOf(({ path }, target) => {
        const from = featureOf(path);
        const to = featureOf(target);
        return from !== undefined && to !== undefined && from !== to;
      }),
    ).toEqual([]);
  });

  it('the web goes from app to features to session to ui', () => {
    const STEPS = ['app', 'features', 'session', 'ui'];
    const stepOf = (path: string): number => STEPS.indexOf(/^apps\/web\/src\/([^/]+)\//.exec(path)?.[1] ?? '');
    expect(rowsOf(({ path }, target) => stepOf(path) > 0 && stepOf(target) >= 0 && stepOf(target) < stepOf(path))).toEqual([]);
  });

  it('no entity refers to one of another folder', () => {
    expect(rowsOf(({ path }, target) => path.endsWith('.entity.ts') && domainOf(target) !== undefined && domainOf(target) !== domainOf(path))).toEqual([]);
  });

  it('rules are pure: they import contracts, rules and nothing that runs', () => {
    expect(
      rowsOf(({ path }, target) => {
        if (!/(\.rules|\/rules)\.ts$/.test(path) || !path.startsWith('libs/domain/')) return false;
        const own = domainOf(path) === domainOf(target);
        const earlierRules = /^libs\/domain\/[^/]+\/rules$/.test(target);
        const civilDates = target === 'libs/platform/clock/civil-date';
        return !own && !earlierRules && !civilDates && target !== 'libs/contracts' && target.startsWith('libs/');
      }),
    ).toEqual([]);
  });

  it('no file imports itself in a circle', () => {
    const graph = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file)]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      if (state.get(name) === 'done') return;
      if (state.get(name) === 'open') {
        circles.push([...trail.slice(trail.indexOf(name)), name].join(' -> '));
        return;
      }
      state.set(name, 'open');
      for (const target of graph.get(name) ?? []) {
        const found = [target, `${target}/index`].find((candidate) => graph.has(candidate));
        if (found) visit(found, [...trail, name]);
      }
      state.set(name, 'done');
    };
    for (const name of graph.keys()) visit(name, []);
    expect(circles).toEqual([]);
  });
});
