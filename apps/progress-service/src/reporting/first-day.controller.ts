import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { FirstDayReader } from '@piawai/domain/reporting';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { FirstDayDto } from './first-day.dto';

/** The way of a new agency to a working system. */
@Controller('reporting/first-day')
@Requires('organisation.unit.manage')
export class FirstDayController {
  constructor(private readonly reader: FirstDayReader) {}

  /** How far the caller's agency has come. */
  @Get()
  async standing(@CurrentActor() actor: Actor): Promise<FirstDayDto> {
    const { steps, ...rest } = await this.reader.ofAgency(actor);
    return { ...rest, steps: [...steps] };
  }
}
