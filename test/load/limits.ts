import { randomUUID } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Client } from 'pg';

const CONNECTIONS = 16;
const SECONDS = 5;

/** The bare loop: single-row upserts, each its own commit, on 16 connections. @returns commits per second */
export async function bareUpserts(url: string): Promise<number> {
  const setUp = new Client({ connectionString: url });
  await setUp.connect();
  await setUp.query('create table if not exists public.bare_upsert (id uuid primary key, state jsonb not null, seconds int not null)');
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const ids = Array.from({ length: 1_000 }, () => randomUUID());
  const end = Date.now() + SECONDS * 1_000;
  let commits = 0;
  await Promise.all(
    clients.map(async (client, lane) => {
      for (let turn = lane; Date.now() < end; turn += CONNECTIONS) {
        await client.query({
          name: 'upsert',
          text: `insert into public.bare_upsert values ($1, $2, $3) on conflict (id) do update set state = excluded.state, seconds = excluded.seconds`,
          values: [ids[turn % ids.length], '{"activeRanges": [[1, 60]]}', turn],
        });
        commits += 1;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  await setUp.query('drop table public.bare_upsert');
  await setUp.end();
  return commits / SECONDS;
}

/** A server that answers a small JSON and does nothing else. */
export async function jsonEcho(): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"items":[],"next":null}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
