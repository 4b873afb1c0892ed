import { Readable } from 'node:stream';

import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { LogoService, OrganisationReader } from '@piawai/domain/organisation';
import { teachingPdf, TeachingReader, type TeachingYear } from '@piawai/domain/reporting';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Clock } from '@piawai/platform/clock/clock';

import { TeachingQuery, TeachingYearDto } from './teaching.dto';

/** "Rekaman Mengajar": what somebody taught in a year. */
@Controller('reporting/teaching')
@Requires('reporting.teaching.read')
export class TeachingController {
  constructor(
    private readonly reader: TeachingReader,
    private readonly organisation: OrganisationReader,
    private readonly logos: LogoService,
    private readonly clock: Clock,
  ) {}

  /** One's own year. */
  @Get('own')
  @Requires('reporting.teaching.own')
  own(@CurrentActor() actor: Actor, @Query() { year }: TeachingQuery): Promise<TeachingYearDto> {
    return this.reader.ownRecord(actor, year);
  }

  /** The same as PDF under the agency's letterhead; drawn while it is sent and kept nowhere. */
  @Get('own/record.pdf')
  @Requires('reporting.teaching.own')
  @Header('cache-control', 'no-store')
  async ownPdf(@CurrentActor() actor: Actor, @Query() { year }: TeachingQuery): Promise<StreamableFile> {
    return this.asFile(actor, await this.reader.ownRecord(actor, year));
  }

  /** The year of somebody in reach. */
  @Get('people/:employeeId')
  ofEmployee(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string, @Query() { year }: TeachingQuery): Promise<TeachingYearDto> {
    return this.reader.recordOfEmployee(scope, employeeId, year);
  }

  /** The same as PDF. */
  @Get('people/:employeeId/record.pdf')
  @Header('cache-control', 'no-store')
  async pdfOfEmployee(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string, @Query() { year }: TeachingQuery): Promise<StreamableFile> {
    return this.asFile(scope.actor, await this.reader.recordOfEmployee(scope, employeeId, year));
  }

  private async asFile({ agencyId, on }: Actor, record: TeachingYear): Promise<StreamableFile> {
    const agency = await this.organisation.settingsOf(agencyId, on);
    return new StreamableFile(Readable.from(teachingPdf(record, { ...agency, picture: await this.logos.printed(agencyId, agency.logo) }, this.clock.now())), {
      type: 'application/pdf', disposition: `attachment; filename="rekaman-mengajar-${record.year}.pdf"`,
    });
  }
}
