import { Injectable } from '@nestjs/common';
import { employeeName, formatNip, maskNip } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';

import type { LetterCourse, LetterPerson, OpenedLetter } from './letter.types';
import { LetterDrawing } from './letter-drawing';

/** People that are read and drawn at a time: a few pages, so that no other request waits long. */
const CHUNK = 100;

interface PersonRow {
  readonly row: number;
  readonly front: string;
  readonly name: string;
  readonly back: string;
  readonly nip: string | null;
  readonly post: string;
}

const COURSE_SQL = `
  select v.title, v.jp, o.mandatory, o.due_on as "dueOn"
    from learning.enrolment_order o
    join catalogue.course c on c.id = o.course_id
    left join lateral (select e.version_id from learning.enrolment e where e.order_id = o.id limit 1) e on true
    join catalogue.course_version v on v.id = coalesce(e.version_id, c.published_version_id)
   where o.id = $1`;

/** $1 order, $2 person or null, $3 row after which, $4 limit, $5 day. Whoever was exempted or withdrawn is not assigned any more. */
const PEOPLE_SQL = `
  select r.row_no as "row", p.front_title as front, p.full_name as name, p.back_title as back, concat_ws(', ', j.name, u.name) as post,
         (select i.value from organisation.employee_identifier i where i.employee_id = p.id and i.kind = 'NIP'
           order by i.valid @> $5::date desc, lower(i.valid) desc limit 1) as nip
    from learning.enrolment_order_row r
    join learning.enrolment e on e.id = r.enrolment_id and e.order_id = r.order_id and e.state in ('ACTIVE', 'COMPLETED')
    join organisation.employee p on p.id = e.employee_id
    join organisation.unit u on u.id = e.unit_id
    left join organisation.position j on j.id = e.position_id
   where r.order_id = $1 and r.result = 'ENROLLED' and ($2::uuid is null or e.employee_id = $2) and r.row_no > $3
   order by r.row_no limit $4`;

/** Draws letters of assignment, anew whenever one is downloaded. */
@Injectable()
export class LetterSheetReader {
  constructor(private readonly database: Database) {}

  /** The PDF in constant memory, however many people it names. @param logo for the letterhead */
  async *draw(opened: OpenedLetter, logo: Buffer | null): AsyncGenerator<Buffer> {
    const [course] = await this.database.read<LetterCourse>(COURSE_SQL, [opened.orderId]);
    const drawing = new LetterDrawing(opened, course!, logo);
    const parts: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => drawing.document.on('data', (part: Buffer) => parts.push(part)).on('end', resolve).on('error', reject));
    for (let after = 0; ; ) {
      const rows = await this.database.read<PersonRow>(PEOPLE_SQL, [opened.orderId, opened.employeeId, after, CHUNK, opened.letter.on]);
      for (const row of rows) drawing.addPerson(personOf(row, opened.wholeNip));
      if (rows.length < CHUNK) break;
      after = rows.at(-1)!.row;
      yield Buffer.concat(parts.splice(0));
    }
    drawing.finish();
    await ended;
    yield Buffer.concat(parts);
  }
}

const personOf = ({ front, name, back, nip, post }: PersonRow, wholeNip: boolean): LetterPerson => ({
  name: employeeName(front, name, back), post, nip: nip === null ? null : wholeNip ? formatNip(nip) : maskNip(nip).replaceAll('•', '*'),
});
