import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { CourseSearchReader, FirstCourseReader } from '@piawai/domain/catalogue';
import { OrganisationReader } from '@piawai/domain/organisation';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { CatalogueFiltersDto, CourseListDto, CoursePageDto, CourseQuery, FirstCourseDto } from './course.dto';

/** A filter by position that no course can meet: somebody without a position sees what is meant for all. */
const NO_POSITION = '00000000-0000-0000-0000-000000000000';

/** Published courses of the own agency. */
@Controller('catalogue')
@Requires('catalogue.course.read')
export class CoursesController {
  constructor(
    private readonly courses: CourseSearchReader,
    private readonly firstCourses: FirstCourseReader,
    private readonly organisation: OrganisationReader,
  ) {}

  @Get('courses')
  async search(@CurrentActor() actor: Actor, @Query() query: CourseQuery): Promise<CourseListDto> {
    const { search: words, formId, competencyId, forMyPosition, sort, limit, after } = query;
    const positionId = forMyPosition ? ((await this.positionOf(actor)) ?? NO_POSITION) : undefined;
    return this.courses.search(actor.agencyId, { words, formId, competencyId, positionId, sort }, limit, after);
  }

  /** A short course to begin with. */
  @Get('first-course')
  async first(@CurrentActor() actor: Actor): Promise<FirstCourseDto> {
    return { course: await this.firstCourses.firstFor(actor.agencyId, await this.positionOf(actor), actor.on) };
  }

  @Get('filters')
  async filters(@CurrentActor() actor: Actor): Promise<CatalogueFiltersDto> {
    return { ...(await this.courses.filters(actor.agencyId)), positionId: await this.positionOf(actor) };
  }

  @Get('courses/:courseId')
  page(@CurrentActor() actor: Actor, @Param('courseId', ParseUUIDPipe) courseId: string): Promise<CoursePageDto> {
    return this.courses.page(actor.agencyId, courseId);
  }

  private async positionOf(actor: Actor): Promise<string | null> {
    return actor.employeeId ? ((await this.organisation.contextOf(actor.employeeId, actor.on))?.positionId ?? null) : null;
  }
}
