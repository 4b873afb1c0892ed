import { randomBytes } from 'node:crypto';
import { migratedTemplate, urlFor, withServer } from './template';

export interface Clone {
  /** As piawai_app, the role that serves. */
  url: string;
  /** As piawai_owner, the role that migrates. */
  ownerUrl: string;
  drop(): Promise<void>;
}

export interface CloneOptions {
  /** Whether a commit waits for the disk (default true); specs that crash nothing are quicker without. */
  durable?: boolean;
  /** Another server than the one of this run, e.g. one that a fault test restarts. */
  serverUrl?: string;
}

/** A fresh database with all migrations applied, of 30 to 50 ms. */
export async function cloneDatabase({ durable = true, serverUrl = runServer() }: CloneOptions = {}): Promise<Clone> {
  const template = await migratedTemplate(serverUrl);
  const name = `spec_${process.pid}_${randomBytes(4).toString('hex')}`;
  await withServer(serverUrl, async (client) => {
    await client.query(`create database ${name} template ${template} owner piawai_owner`);
    if (!durable) await client.query(`alter database ${name} set synchronous_commit = off`);
  });
  return {
    url: urlFor(serverUrl, 'piawai_app', name),
    ownerUrl: urlFor(serverUrl, 'piawai_owner', name),
    drop: () => withServer(serverUrl, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

function runServer(): string {
  const url = process.env.PIAWAI_TEST_POSTGRES;
  if (url === undefined) throw new Error('No test server: run this spec as part of a Jest project with services (see jest.config.js).');
  return url;
}
