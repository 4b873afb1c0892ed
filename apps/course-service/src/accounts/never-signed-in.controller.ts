import { Readable } from 'node:stream';

import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { ContactService, NeverSignedInReader, UnitCountsReader } from '@piawai/domain/accounts';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { neverSignedInFile } from './never-signed-in-file';
import { NeverSignedInPageDto, NeverSignedInQuery, NoteContactDto, UnitCountsDto, UnitCountsQuery } from './never-signed-in.dto';

/** Who has never signed in, by unit, and why not. */
@Controller('accounts/never-signed-in')
export class NeverSignedInController {
  constructor(
    private readonly database: Database,
    private readonly people: NeverSignedInReader,
    private readonly units: UnitCountsReader,
    private readonly contacts: ContactService,
  ) {}

  /** Names. */
  @Get()
  @Requires('accounts.account.read')
  list(@Query() { limit, after, ...filter }: NeverSignedInQuery, @CurrentScope() scope: Scope): Promise<NeverSignedInPageDto> {
    return this.people.list(scope, filter, limit, after);
  }

  /** Counts of a unit and of the units directly below. */
  @Get('units')
  @Requires('accounts.account.read')
  step(@Query() { unitId }: UnitCountsQuery, @CurrentScope() scope: Scope): Promise<UnitCountsDto> {
    return this.units.step(scope, unitId);
  }

  /** Everybody whom the filter finds, as CSV. */
  @Get('list.csv')
  @Requires('accounts.account.read')
  async file(@Query() filter: NeverSignedInQuery, @CurrentScope() scope: Scope): Promise<StreamableFile> {
    await this.database.transaction(async (tx) => tx.audit('accounts.never_signed_in_listed', { kind: 'unit', id: filter.unitId ?? scope.actor.agencyId }));
    return new StreamableFile(Readable.from(neverSignedInFile(this.people.all(scope, filter))), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="belum-pernah-masuk.csv"' });
  }

  /** Notes that people were asked, and what they said. */
  @Post('contacts')
  @HttpCode(204)
  @Requires('accounts.account.manage')
  async note(@Body() { note, ...body }: NoteContactDto, @CurrentScope() scope: Scope): Promise<void> {
    await this.database.transaction((tx) => this.contacts.noteContact(tx, { ...body, note: note ?? null }, scope));
  }
}
