import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { employeeName, personScopeCondition } from '@piawai/domain/organisation/rules';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { toBuffer } from 'qrcode';

import { ActivationCodes } from './activation-codes';
import { TOP_UNIT } from './chosen-people';
import { type PrintedSlip, SlipDrawing, type SlipSheet } from './slip-drawing';

/** Hours for which whoever ordered slips may download the sheet again: a printer jams. */
const HOURS = 24;
/** Slips that are read and drawn at a time: ten pages, so that no other request waits long. */
const CHUNK = 80;
const QR_PIXELS = 296;

interface SlipRow {
  id: string;
  place: number;
  full_name: string;
  front_title: string;
  back_title: string;
  nip: string | null;
  unit_name: string;
}

/** The sheet of an order, drawn anew whenever it is downloaded and kept nowhere. */
@Injectable()
export class SlipSheetService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly codes: ActivationCodes,
    private readonly organisation: OrganisationReader,
  ) {}

  /**
   * Lets whoever ordered a print draw its sheet, and leaves a mark in the audit trail.
   * @throws platform.not_found for a print of somebody else, accounts.print_over after a day
   */
  async openSheet(tx: Tx, printId: string, actor: Actor): Promise<SlipSheet> {
    const [print] = await tx.query<{ expiresAt: Date; orderedAt: Date; slips: number }>(
      'select expires_at as "expiresAt", ordered_at as "orderedAt", slips from accounts.activation_print where id = $1 and ordered_by = $2',
      [printId, actor.accountId],
    );
    if (!print) throw new DomainError('platform.not_found');
    if (tx.now.getTime() >= print.orderedAt.getTime() + HOURS * 3_600_000) throw new DomainError('accounts.print_over');
    tx.audit('accounts.activation_slips_drawn', { kind: 'activation_print', id: printId }, { slips: print.slips });
    return this.sheetOf(actor.agencyId, actor, print.expiresAt);
  }

  /** PDF of the slips of a print that are still good and whose people are still within reach; constant memory however many they are. */
  async *draw(printId: string, sheet: SlipSheet, scope: Scope): AsyncGenerator<Buffer> {
    const drawing = new SlipDrawing(sheet);
    const parts: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => drawing.document.on('data', (part: Buffer) => parts.push(part)).on('end', resolve).on('error', reject));
    for (let after = 0; ; ) {
      const rows = await this.rowsAfter(printId, after, scope);
      for (const row of rows) drawing.draw(this.printed(row));
      if (rows.length < CHUNK) break;
      after = rows.at(-1)!.place;
      yield Buffer.concat(parts.splice(0));
    }
    drawing.document.end();
    await ended;
    yield Buffer.concat(parts);
  }

  private async sheetOf(agencyId: UnitId, actor: Actor, expiresAt: Date): Promise<SlipSheet> {
    const settings = await this.organisation.settingsOf(agencyId, actor.on);
    const address = `${this.config.publicUrl}/aktifkan`;
    return {
      productName: settings.name,
      shownAddress: address.replace(/^https?:\/\//, ''),
      qrCode: await toBuffer(address, { errorCorrectionLevel: 'M', margin: 0, width: QR_PIXELS }),
      until: longDate(civilDateIn(settings.zone, expiresAt)),
    };
  }

  private rowsAfter(printId: string, after: number, scope: Scope): Promise<SlipRow[]> {
    const reach = personScopeCondition(scope, { employee: 'm.employee_id', unit: 'm.unit_id' }, 5);
    return this.database.read<SlipRow>(
      `select s.id, s.place, e.full_name, e.front_title, e.back_title, n.value as nip, concat_ws(', ', u.name, nullif(top.name, u.name)) as unit_name
       from accounts.activation_slip s
       join accounts.account a on a.id = s.account_id
       join organisation.employee e on e.id = a.employee_id
       join organisation.membership m on m.employee_id = e.id and m.valid @> $4::date
       join organisation.unit u on u.id = s.unit_id ${TOP_UNIT}
       left join organisation.employee_identifier n on n.employee_id = e.id and n.kind = 'NIP' and n.valid @> $4::date
       where s.print_id = $1 and s.place > $2 and s.used_at is null and s.replaced_at is null and ${reach.sql}
       order by s.place limit $3`,
      [printId, after, CHUNK, scope.actor.on, ...reach.params],
    );
  }

  private printed({ id, full_name, front_title, back_title, nip, unit_name }: SlipRow): PrintedSlip {
    return { name: employeeName(front_title, full_name, back_title), nip, unitName: unit_name, code: this.codes.codeOf(id) };
  }
}

/** `5 Desember 2026`; slips are Indonesian, as what is printed is. */
const longDate = (date: string): string =>
  new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
