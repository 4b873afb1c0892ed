import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, Res, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { LetterService, LetterSheetReader } from '@piawai/domain/learning';
import { LogoService } from '@piawai/domain/organisation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
import type { FastifyReply } from 'fastify';

import { everyOwnId } from '../own-id';
import { WriteLetterDto } from './order.dto';

type Opened = Awaited<ReturnType<LetterService['openLetter']>>;

/** Letters of assignment: of an order for those who may see it, of oneself for the learner. */
@Controller('learning')
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly letters: LetterService,
    private readonly sheets: LetterSheetReader,
    private readonly logos: LogoService,
  ) {}

  /** Sets number, date, period and study hours; the text is drawn anew with each download. */
  @Put('enrolment-orders/:id/letter')
  @Requires('learning.enrolment.assign')
  @HttpCode(204)
  async write(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) orderId: string, @Body() { readRevision, ...letter }: WriteLetterDto): Promise<void> {
    await this.database.transaction((tx) => this.letters.writeLetter(tx, { orderId, letter, readRevision, scope }));
  }

  /** The letter with everybody whom the order enrolled. */
  @Get('enrolment-orders/:id/letter.pdf')
  @Requires('learning.enrolment.assign')
  async ofOrder(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.answer(await this.database.transaction((tx) => this.letters.openLetter(tx, id, scope)), reply);
  }

  /** The letter with the own line only. */
  @Get('enrolments/:enrolmentId/letter.pdf')
  @Requires('learning.own.learn')
  async own(@CurrentActor() actor: Actor, @Param('enrolmentId', ParseUUIDPipe) enrolmentId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.answer(await this.database.transaction((tx) => this.letters.openOwnLetter(tx, enrolmentId, everyOwnId(actor))), reply);
  }

  /** For one person only: no proxy keeps it. */
  private async answer(opened: Opened, reply: FastifyReply): Promise<StreamableFile> {
    const logo = await this.logos.printed(opened.agencyId, opened.agency.logo);
    void reply.header('cache-control', 'private, no-cache').header('x-content-type-options', 'nosniff');
    return new StreamableFile(Readable.from(this.sheets.draw(opened, logo)), { type: 'application/pdf', disposition: 'attachment; filename="surat-tugas.pdf"' });
  }
}
