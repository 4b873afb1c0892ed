import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import type { Actor, Scope } from '@piawai/contracts';
import { CourseFeedbackReader, type CourseFigures, feedbackCsv, FindingReader } from '@piawai/domain/evaluation';
import { CurrentActor, CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { PageQuery } from '@piawai/platform/http/page';

import { type AspectFiguresDto, CourseFiguresDto, FeedbackLinePageDto, FindingCountsDto, FindingPageDto, FindingsQuery, MendingVersionsDto } from './course-evaluation.dto';

/** What participants think of a course, for those who write and organise it; never who. */
@Controller('evaluation')
@Requires('evaluation.feedback.read')
export class CourseFeedbackController {
  constructor(
    private readonly feedback: CourseFeedbackReader,
    private readonly findingReader: FindingReader,
  ) {}

  /** Own courses with open tasks. */
  @Get('findings/open-counts')
  async openCounts(@CurrentActor() actor: Actor): Promise<FindingCountsDto> {
    return { items: [...(await this.findingReader.openCounts(actor))] };
  }

  @Get('courses/:courseId/figures')
  async figures(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<CourseFiguresDto> {
    return figuresDto(await this.feedback.figures(courseId, scope));
  }

  /** The same for spreadsheets. */
  @Get('courses/:courseId/figures.csv')
  async figuresFile(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<StreamableFile> {
    const { groups } = await this.feedback.figures(courseId, scope);
    return new StreamableFile(Buffer.from(feedbackCsv(groups)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="umpan-balik.csv"' });
  }

  /** Free lines, without name and time; none below five answers. */
  @Get('courses/:courseId/feedback-lines')
  lines(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() query: PageQuery): Promise<FeedbackLinePageDto> {
    return this.feedback.lines(courseId, scope, query);
  }

  @Get('courses/:courseId/findings')
  findings(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string, @Query() query: FindingsQuery): Promise<FindingPageDto> {
    return this.findingReader.findings(courseId, scope, query);
  }

  /** Versions in which a finding can be mended. */
  @Get('courses/:courseId/mending-versions')
  async versions(@CurrentScope() scope: Scope, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<MendingVersionsDto> {
    return { items: await this.findingReader.versions(courseId, scope) };
  }
}

function figuresDto({ groups, ...course }: CourseFigures): CourseFiguresDto {
  const aspect = ({ mean, distribution }: { readonly mean: number; readonly distribution: readonly number[] }): AspectFiguresDto => ({ mean, distribution: [...distribution] });
  return {
    ...course,
    groups: groups.map(({ fromNumber, toNumber, answers, aspects: { relevant, clear, confident } }) => ({
      fromNumber, toNumber, answers, aspects: { relevant: aspect(relevant), clear: aspect(clear), confident: aspect(confident) },
    })),
  };
}
