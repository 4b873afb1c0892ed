import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { QuestionFiguresReader } from '@piawai/domain/learning';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { QuestionFiguresListDto, QuestionFiguresQuery } from './question-figures.dto';

/** How the questions of the bank do. */
@Controller('learning/question-figures')
@Requires('learning.participant.read')
export class QuestionFiguresController {
  constructor(private readonly figures: QuestionFiguresReader) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: QuestionFiguresQuery): Promise<QuestionFiguresListDto> {
    return { items: await this.figures.figures(actor, query.ids) };
  }
}
