import { Controller, Get, Query } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { ChoicesReader, CompletionReportReader } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';

import {
  CompletionFilterQuery, CompletionLinesDto, CompletionLinesQuery, CompletionTotalsDto, CourseChoicesDto, CourseWordsQuery, UnitChoicesDto,
} from './completion-report.dto';

/** The completion report on screen. */
@Controller('reporting')
@Requires('reporting.report.read')
export class CompletionReportController {
  constructor(
    private readonly report: CompletionReportReader,
    private readonly choices: ChoicesReader,
  ) {}

  /** Lines within reach. */
  @Get('completions')
  lines(@Query() query: CompletionLinesQuery, @CurrentScope() scope: Scope): Promise<CompletionLinesDto> {
    const { limit, after, ...filter } = query;
    return this.report.lines(scope, filter, { limit, after });
  }

  /** Counts over the same lines. */
  @Get('completions/totals')
  totals(@Query() filter: CompletionFilterQuery, @CurrentScope() scope: Scope): Promise<CompletionTotalsDto> {
    return this.report.totals(scope, filter);
  }

  /** Units that a report can be narrowed to. */
  @Get('choices/units')
  async units(@CurrentScope() scope: Scope): Promise<UnitChoicesDto> {
    return { items: await this.choices.units(scope) };
  }

  /** Courses that a report can be narrowed to. */
  @Get('choices/courses')
  async courses(@Query() { search }: CourseWordsQuery, @CurrentScope() scope: Scope): Promise<CourseChoicesDto> {
    return { items: await this.choices.courses(scope, search) };
  }
}
