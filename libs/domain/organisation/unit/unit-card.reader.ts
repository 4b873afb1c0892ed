import { Injectable } from '@nestjs/common';
import { type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { employeeName } from '../identity/employee-name.rules';
import type { DatedPart, MovePreview, UnitCard, UnitHead } from './unit.types';

interface Names {
  readonly fullName: string;
  readonly frontTitle: string;
  readonly backTitle: string;
}

const named = <Row extends Names>({ fullName, frontTitle, backTitle, ...row }: Row): Omit<Row, keyof Names> & { displayName: string } => ({
  ...row,
  displayName: employeeName(frontTitle, fullName, backTitle),
});

const NAMES = 'p.full_name as "fullName", p.front_title as "frontTitle", p.back_title as "backTitle"';
const DATED = (alias: string): string => `${alias}.id, lower(${alias}.valid) as "from", upper(${alias}.valid) as "to"`;
const OPEN = (alias: string): string => `(${alias}.valid_to is null or ${alias}.valid_to > $2::date)`;
/** People of a unit on the day ($2). */
const MEMBERS = (unit: string): string => `(select count(*) from organisation.membership m where m.unit_id = ${unit} and m.valid @> $2::date)`;

const UNIT = `
  select u.id, u.agency_id as "agencyId", u.code, u.name, u.kind, u.zone, u.revision, u.valid_from as "validFrom", u.valid_to as "validTo", u.help_phone as "helpPhone", u.help_email as "helpEmail",
    ${MEMBERS('u.id')} as members,
    (select count(*) from organisation.unit_closure c join organisation.membership m on m.unit_id = c.descendant_id and m.valid @> $2::date
     where c.ancestor_id = u.id) as "membersBelow"
  from organisation.unit u where u.id = $1`;

/** The page of one unit, with everything dated about it. Not personal beyond who leads and who helps. */
@Injectable()
export class UnitCardReader {
  constructor(private readonly database: Database) {}

  /** @throws platform.not_found */
  async cardOf(unitId: UnitId, date: CivilDate): Promise<UnitCard> {
    const read = <Row extends object>(sql: string): Promise<Row[]> => this.database.read<Row>(sql, [unitId, date]);
    const dated = <Row extends object>(sql: string): Promise<Row[]> => this.database.read<Row>(sql, [unitId]);
    const [units, path, children, heads, helpers, names, parents] = await Promise.all([
      read<Omit<UnitCard, 'path' | 'children' | 'head' | 'heads' | 'helpers' | 'names' | 'parents'>>(UNIT),
      dated<UnitCard['path'][number]>(`select u.id, u.name from organisation.unit_closure c join organisation.unit u on u.id = c.ancestor_id
        where c.descendant_id = $1 and c.depth > 0 and u.kind <> 'INSTALLATION' order by c.depth desc`),
      read<UnitCard['children'][number]>(`select u.id, u.name, ${MEMBERS('u.id')} as members
        from organisation.unit_closure c join organisation.unit u on u.id = c.descendant_id
        where c.ancestor_id = $1 and c.depth = 1 and ${OPEN('u')} order by lower(u.name), u.id`),
      dated<DatedPart & Omit<UnitHead, 'displayName'> & Names>(`select ${DATED('h')}, h.employee_id as "employeeId", h.capacity, ${NAMES}
        from organisation.headship h join organisation.employee p on p.id = h.employee_id where h.unit_id = $1 order by lower(h.valid) desc, h.id limit 50`),
      dated<Omit<UnitCard['helpers'][number], 'displayName'> & Names>(`select ${DATED('h')}, h.employee_id as "employeeId", h.contact, ${NAMES}
        from organisation.unit_helper h join organisation.employee p on p.id = h.employee_id where h.unit_id = $1 order by lower(h.valid) desc, h.id limit 50`),
      dated<UnitCard['names'][number]>(`select ${DATED('n')}, n.name from organisation.unit_name n where n.unit_id = $1 order by lower(n.valid) desc`),
      dated<UnitCard['parents'][number]>(`select ${DATED('n')}, u.name from organisation.unit_parent n join organisation.unit u on u.id = n.parent_id
        where n.unit_id = $1 order by lower(n.valid) desc`),
    ]);
    if (!units[0]) throw new DomainError('platform.not_found');
    const all = heads.map(named);
    const holds = ({ from, to }: DatedPart): boolean => from <= date && (to === null || to > date);
    const head = ['PLT', 'PLH', 'HEAD'].map((capacity) => all.find((each) => each.capacity === capacity && holds(each))).find((each) => each) ?? null;
    return { ...units[0], path, children, head: head && { employeeId: head.employeeId, displayName: head.displayName, capacity: head.capacity }, heads: all, helpers: helpers.map(named), names, parents };
  }

  /** How many people and units a move concerns, and which units lose or gain them from sight. */
  async movePreview(unitId: UnitId, parentId: UnitId, date: CivilDate): Promise<MovePreview> {
    const above = `select c.ancestor_id as id from organisation.unit_closure c where c.descendant_id`;
    const [row] = await this.database.read<MovePreview>(
      `select (select count(*) from organisation.unit_closure c join organisation.membership m on m.unit_id = c.descendant_id and m.valid @> $3::date
               where c.ancestor_id = $1) as people,
         (select count(*) from organisation.unit_closure c join organisation.unit u on u.id = c.descendant_id
          where c.ancestor_id = $1 and c.depth > 0 and u.valid_to is null) as units,
         array(${above} = $1 and c.depth > 0 except ${above} = $2) as left,
         array(${above} = $2 except ${above} = $1) as joined`,
      [unitId, parentId, date],
    );
    return row!;
  }
}
