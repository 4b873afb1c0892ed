import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { HomeReader, type LearningHome } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { LearningHomeDto } from './home.dto';
import { everyOwnId } from './own-id';

@Controller('learning/home')
export class HomeController {
  constructor(private readonly homes: HomeReader) {}

  /** What the start page says about learning. */
  @Get()
  @Requires('learning.own.learn')
  async home(@CurrentActor() actor: Actor): Promise<LearningHomeDto> {
    const home: LearningHome = await this.homes.home(everyOwnId(actor));
    return { ...home, running: [...home.running] };
  }
}
