import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';

import type { PeopleFilter } from './order.types';

export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  readonly filter: PeopleFilter;
}

/** Filters that one admin may keep. */
const MOST_FILTERS = 50;

/** Choices of people that an admin uses again; everybody has their own. */
@Injectable()
export class PeopleFilterService {
  constructor(private readonly database: Database) {}

  /** By name. */
  filters(accountId: AccountId): Promise<SavedFilter[]> {
    return this.database.read<SavedFilter>('select id, name, filter from learning.people_filter where account_id = $1 order by lower(name), id', [accountId]);
  }

  /** Keeps a filter; one of the same name is replaced. */
  async saveFilter(tx: Tx, { id, name, filter, accountId }: SavedFilter & { readonly accountId: AccountId }): Promise<void> {
    const saved = await tx.query(
      `insert into learning.people_filter as f (id, account_id, name, filter, created_at)
       select $1, $2, $3, $4, $5 where (select count(*) from learning.people_filter where account_id = $2 and name <> $3) < ${MOST_FILTERS}
       on conflict (account_id, name) do update set filter = excluded.filter returning id`,
      [id, accountId, name.trim(), JSON.stringify(filter), tx.now],
    );
    if (saved.length === 0) throw new DomainError('platform.invalid_input', { fields: { name: [`at most ${MOST_FILTERS} filters`] } });
  }

  /** @throws platform.not_found for a filter of somebody else */
  async removeFilter(tx: Tx, id: string, accountId: AccountId): Promise<void> {
    const removed = await tx.query('delete from learning.people_filter where id = $1 and account_id = $2 returning id', [id, accountId]);
    if (removed.length === 0) throw new DomainError('platform.not_found');
  }
}
