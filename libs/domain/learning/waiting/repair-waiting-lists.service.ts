import { Injectable, Logger } from '@nestjs/common';
import type { CourseId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { WaitingListService } from './waiting-list.service';

/** Lists whose course has seats left, or no limit any more. In id order, as every transaction that holds several. */
const STANDING_STILL = `
  select c.id from catalogue.course c
    join catalogue.course_version v on v.id = c.published_version_id
    left join learning.course_seat s on s.course_id = c.id
   where c.state = 'PUBLISHED' and (v.capacity is null or coalesce(s.taken, 0) < v.capacity)
     and exists (select from learning.waiting_place w where w.course_id = c.id and w.state = 'WAITING')
   order by c.id limit $1`;

/** Moves lists that stand still although seats are free; besides a course that has opened by now, it finds none in a sound system. */
@Injectable()
export class RepairWaitingListsService {
  private readonly logger = new Logger(RepairWaitingListsService.name);

  constructor(private readonly lists: WaitingListService) {}

  /** Looks at `limit` courses at most. @returns how many people got a seat */
  async repairLists(tx: Tx, limit: number): Promise<number> {
    let seats = 0;
    for (const { id } of await tx.query<{ id: CourseId }>(STANDING_STILL, [limit])) seats += await this.lists.moveUp(tx, id);
    if (seats > 0) this.logger.warn({ seats }, 'waiting lists moved up by the sweep');
    return seats;
  }
}
