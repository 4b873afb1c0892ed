import { PERMISSIONS, type Role } from '@piawai/contracts';

import { validate } from 'uuid';

import { certificateServices } from '../../builders/certificate';
import { type TestDatabase, testDatabase } from '../../environment/database';
import { type ApiRoute, call, type Sent, startApi } from './api';
import { may, type ObjectOfRoute } from './belonging';
import { OBJECTS } from './objects';
import { type Tester, testersAround } from './testers';
import { changedTables, contentOf } from './trace';
import { LISTS_OF_PEOPLE, type Witness, witnessesOf } from './witnesses';
import { aWorld, labelOf, type World } from './world';

describe('what may be changed or opened, by whom, on whose object', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof certificateServices>;
  let routes: ApiRoute[];
  let stop: () => Promise<void>;
  let world: World;
  let foreign: World;
  let testers: Tester[];
  let witnesses: Witness[];

  beforeAll(async () => {
    db = await testDatabase();
    services = certificateServices(db);
    ({ routes, stop } = await startApi(db));
    world = await aWorld(db, services, routes);
    foreign = await aWorld(db, services, routes);
    testers = await testersAround(db, world, foreign);
    witnesses = await witnessesOf(world, foreign);
  });
  afterAll(async () => {
    await stop?.();
    await services?.close();
    await db?.close();
  });

  const routeOf = (key: string): ApiRoute => {
    const label = labelIn(key);
    const route = routes.find((each) => labelOf(each) === label);
    if (!route) throw new Error(`There is no route "${label}" any more: take it out of test/e2e/may-not/objects.`);
    return route;
  };
  /** Whoever holds the permission by the tested role; the others are refused in roles.spec.ts. */
  const holders = ({ permission }: ApiRoute): Tester[] => testers.filter(({ role }) => (PERMISSIONS[permission!].roles as readonly Role[]).includes(role));
  const split = (route: ApiRoute, object: ObjectOfRoute): { allowed: Tester[]; refused: Tester[] } => {
    const all = holders(route);
    const allowed = all.filter(({ who }) => may(who, route.permission!, object, world));
    const refused = all.filter((tester) => !allowed.includes(tester));
    if (object.of !== 'caller' && object.of !== 'installation') return { allowed, refused };
    // Of the same for every reach of a role, and of what is everybody's own, one attempt shows as much as many.
    const one = allowed.find(({ role }) => role === 'PEGAWAI');
    return { refused, allowed: one ? [one] : allowed.filter(({ role }, at) => allowed.findIndex((each) => each.role === role) === at) };
  };
  const said = ({ role, place }: Tester, status: number, text: string): string => `${role} ${place}: ${status} ${text.slice(0, 200)}`;

  it('is known of every route that changes or names something', () => {
    const known = new Set(Object.keys(OBJECTS).map(labelIn));
    const unknown = routes.filter(({ method, path, permission }) => permission !== null && (method !== 'GET' || path.includes(':'))).filter((route) => !known.has(labelOf(route)));
    expect(unknown.map((route) => `${labelOf(route)} (${route.permission}): say in test/e2e/may-not/objects whom its object belongs to and how one is made`)).toEqual([]);
  });

  it('shows nobody in a list whom the reader may not see, and everybody in reach in a list of people', async () => {
    const lists = routes.filter(({ method, path, permission }) => method === 'GET' && permission !== null && !path.includes(':'));
    const missing = new Set(Object.keys(LISTS_OF_PEOPLE));
    const wrong: string[] = [];
    for (const route of lists) {
      const label = labelOf(route);
      missing.delete(label);
      for (const tester of holders(route)) {
        const { status, text } = await call(route, tester.who.cookie, { query: LISTS_OF_PEOPLE[label] ?? '' });
        for (const witness of witnesses) {
          const shown = text.includes(witness.name);
          const allowed = may(tester.who, route.permission!, { of: 'person', make: () => ({}) }, witness.world);
          if (shown && !allowed) wrong.push(`${label} shows ${tester.role} ${tester.place} somebody ${witness.place}`);
          if (!shown && allowed && label in LISTS_OF_PEOPLE) wrong.push(`${label} hides from ${tester.role} ${tester.place} somebody ${witness.place} (${status} ${text.slice(0, 80)})`);
        }
      }
    }
    expect({ wrong, missing: [...missing] }).toEqual({ wrong: [], missing: [] });
  });

  it.each(Object.entries(OBJECTS))('%s', async (label, object) => {
    const route = routeOf(label);
    const { allowed, refused } = split(route, object);
    expect(allowed).not.toEqual([]);
    let request: Sent | undefined = await object.make(world, allowed[0]!.who);
    // What is read stays as it was; what is changed, and what is made for whoever asks, is made anew for each.
    const serves = route.method === 'GET' && !object.of.startsWith('caller');
    const wrong: string[] = [];

    const before = route.method === 'GET' ? null : await contentOf(db);
    for (const tester of refused) {
      const { status, text } = await call(route, tester.who.cookie, request);
      if (status !== 403 && status !== 404) wrong.push(`${said(tester, status, text)} (must be refused with 403 or 404)`);
    }
    expect({ wrong, changedByRefused: before ? changedTables(before, await contentOf(db)) : [] }).toEqual({ wrong: [], changedByRefused: [] });

    for (const tester of allowed) {
      const { status, text } = await call(route, tester.who.cookie, request ?? (await object.make(world, tester.who)));
      if (!serves) request = undefined;
      if (status >= 300) wrong.push(`${said(tester, status, text)} (must be allowed)`);
    }
    expect(wrong).toEqual([]);
  });

  /** Requests about an own object that name something of another agency, one at a time. */
  const smuggled = (own: Sent, others: Sent, references: readonly string[]): [string, Sent][] => {
    const names = Object.keys(own.params ?? {});
    const byParam = names.length < 2 ? [] : names.filter((name) => validate(own.params![name]) && own.params![name] !== others.params![name]);
    return [
      ...references.map((path): [string, Sent] => [path, { ...own, body: withValue(own.body!, path, valueAt(others.body!, path)) }]),
      ...byParam.map((name): [string, Sent] => [`:${name}`, { ...own, params: { ...own.params, [name]: others.params![name]! } }]),
    ];
  };

  it.each(Object.entries(OBJECTS).filter(([label, { of, references }]) => of !== 'installation' && (references || (label.match(/:/g) ?? []).length > 1)))(
    '%s does not take what belongs to another agency',
    async (label, object) => {
      const route = routeOf(label);
      const [by] = split(route, object).allowed;
      const [by2] = holders(route).filter(({ who }) => may(who, route.permission!, object, foreign));
      const own = await object.make(world, by!.who);
      const others = await object.make(foreign, (by2 ?? by!).who);
      const wrong: string[] = [];
      const before = await contentOf(db);
      for (const [what, sent] of smuggled(own, others, object.references ?? [])) {
        const { status, text } = await call(route, by!.who.cookie, sent);
        if (status < 400 || status >= 500) wrong.push(`${what}: ${status} ${text.slice(0, 200)}`);
      }
      expect({ wrong, changed: changedTables(before, await contentOf(db)) }).toEqual({ wrong: [], changed: [] });
    },
  );
});

/** `POST /x (of one kind)` is about the route `POST /x`. */
const labelIn = (key: string): string => key.replace(/ \(.*\)$/, '');

function valueAt(body: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body);
}

/** A copy of a body with another value at a path such as `levels.0.competencyId`. */
function withValue(body: object, path: string, value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((each, key) => each[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy;
}
