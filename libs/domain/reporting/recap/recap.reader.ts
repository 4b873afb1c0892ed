import { Injectable } from '@nestjs/common';
import type { Scope, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { SqlParams } from '../completion/sql-params';
import { standingQuestion } from '../dashboard/dashboard.reader';
import { peopleStanding, STANDING_COUNTS } from '../dashboard/people-standing';
import { reachRoots } from '../dashboard/reach-roots';

/** Counted JP of one unit and everything below it. */
export interface RecapLine {
  readonly code: string;
  readonly name: string;
  /** Steps below the topmost unit of the recapitulation. */
  readonly depth: number;
  readonly people: number;
  readonly obliged: number;
  readonly reached: number;
  readonly jp: number;
}

export interface Recap {
  readonly year: number;
  readonly on: string;
  readonly lines: readonly RecapLine[];
}

/** Recapitulation of counted JP per unit; scoped by the membership of the day. */
@Injectable()
export class RecapReader {
  constructor(private readonly database: Database) {}

  /** Every unit that has people, below and including the given one, in the order of the tree. @param unitId null = all within reach */
  async recap(scope: Scope, unitId: UnitId | null, year: number | null): Promise<Recap> {
    const params = new SqlParams();
    const question = standingQuestion(scope, { unitId }, year);
    const people = peopleStanding(scope, question, params);
    const tops = await reachRoots(this.database, scope, unitId);
    const ids = params.add(tops.map(({ id }) => id), 'uuid[]');
    // Whose reach is people sees their units only, each by itself.
    const place = tops.length > 0 ? `tree.ancestor_id = any (${ids})` : `up.depth = 0 and tree.depth = 0 and ${ids} = '{}'`;
    const lines = await this.database.read<RecapLine>(
      `with s as materialized (${people})
       select u.code, u.name, tree.depth, ${STANDING_COUNTS}
       from s
       join organisation.unit_closure up on up.descendant_id = s.unit_id
       join organisation.unit_closure tree on tree.descendant_id = up.ancestor_id and ${place}
       join organisation.unit u on u.id = up.ancestor_id
       cross join lateral (select array_agg(a.code order by path.depth desc) as codes from organisation.unit_closure path
                           join organisation.unit a on a.id = path.ancestor_id where path.descendant_id = u.id) place
       group by u.id, u.code, u.name, tree.depth, place.codes
       order by place.codes collate "C", u.id`,
      params.values,
    );
    return { year: question.year, on: question.on, lines };
  }
}
