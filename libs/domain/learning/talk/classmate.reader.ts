import { Injectable } from '@nestjs/common';
import type { Actor, CourseId } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Database } from '@piawai/platform/database/database';

import { enterClassroom } from './classroom';
import { CLASSMATES } from './mention.store';
import { cleanLine } from './plain-text.rules';
import type { Named } from './post-view';

const MOST = 8;

/** People of a course whom a post can name. */
@Injectable()
export class ClassmateReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountReader,
  ) {}

  /** Those whose name holds the words, by name; the author first. Never oneself. */
  async find(courseId: CourseId, actor: Actor, search: string): Promise<Named[]> {
    const { authorAccountId } = await enterClassroom((sql, params) => this.database.read(sql, params), courseId, actor);
    const rows = await this.database.read<{ accountId: string }>(
      `select m.account_id as "accountId" from (${CLASSMATES}) m left join organisation.employee p on p.id = m.employee_id
        where m.account_id <> $2 and ($3 = '' or p.full_name ilike '%' || $3 || '%' or (p.id is null and m.account_id = $4))
        order by (m.account_id = $4) desc, p.full_name, m.account_id limit ${MOST}`,
      [courseId, actor.accountId, cleanLine(search).replace(/[\\%_]/g, '\\$&'), authorAccountId],
    );
    const names = await this.accounts.namesOf(rows.map((row) => row.accountId));
    return rows.map(({ accountId }) => ({ accountId, name: names.get(accountId) ?? '' }));
  }
}
