import { Injectable } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { LogoService, OrganisationReader } from '@piawai/domain/organisation';
import { FileStore } from '@piawai/platform/files/file-store';

import type { ExportOrder, WrittenRows } from '../export/export-kinds';
import { RecapReader } from './recap.reader';
import { recapPdf } from './recap-pdf';
import { recapSheet } from './recap-sheet';

/** Writes the recapitulation of counted JP: a few hundred lines, so it is made in memory. */
@Injectable()
export class RecapWriter {
  constructor(
    private readonly reader: RecapReader,
    private readonly organisation: OrganisationReader,
    private readonly files: FileStore,
    private readonly logos: LogoService,
  ) {}

  async write(order: ExportOrder, scope: Scope): Promise<WrittenRows> {
    const recap = await this.reader.recap(scope, order.filter.unitId ?? null, order.filter.year ?? null);
    const agency = await this.organisation.settingsOf(order.agencyId, recap.on);
    const content =
      order.format === 'PDF' ? recapPdf(recap, { ...agency, picture: await this.logos.printed(order.agencyId, agency.logo) }, order.factsUntil) : recapSheet(recap);
    return { ...(await this.files.save(content)), rows: recap.lines.length };
  }
}
