import { Module } from '@nestjs/common';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { LearningModule } from '@piawai/domain/learning';
import { OrganisationModule } from '@piawai/domain/organisation';

import { ChangeService } from './change/change.service';
import { ColleagueLineReader } from './change/colleague-line.reader';
import { CourseFeedbackReader } from './course/course-feedback.reader';
import { FeedbackService } from './feedback/feedback.service';
import { OwnEvaluationReader } from './feedback/own-evaluation.reader';
import { FindFindingsService } from './finding/find-findings.service';
import { FindingReader } from './finding/finding.reader';
import { FindingService } from './finding/finding.service';
import { RatingService } from './rating/rating.service';

const DOORS = [
  FeedbackService, OwnEvaluationReader, ChangeService, ColleagueLineReader, CourseFeedbackReader, FindingService, FindingReader, FindFindingsService, RatingService,
];

/** What learners say of a course after it, and what its author makes of it. */
@Module({ imports: [OrganisationModule, CatalogueModule, LearningModule], providers: DOORS, exports: DOORS })
export class EvaluationModule {}
