import { Module } from '@nestjs/common';
import { LearningModule } from '@piawai/domain/learning';
import { AgencyLogoModule, EmployeeImportModule, OrganisationModule } from '@piawai/domain/organisation';
import { ReportingModule } from '@piawai/domain/reporting';

import { AnnulmentsController } from './annulments.controller';
import { AnnouncementsController } from './announcements.controller';
import { ApprovalsController } from './approvals.controller';
import { AttemptGrantsController } from './attempt-grants.controller';
import { AttemptsController } from './attempts.controller';
import { EnrolmentsController } from './enrolments.controller';
import { HomeController } from './home.controller';
import { LessonsController } from './lessons.controller';
import { ModerationController } from './moderation.controller';
import { MovesController, OfferedMovesController } from './moves.controller';
import { EnrolmentOrdersController } from './orders/enrolment-orders.controller';
import { LettersController } from './orders/letters.controller';
import { ParticipantChangesController } from './orders/participant-changes.controller';
import { PeopleFiltersController } from './orders/people-filters.controller';
import { ParticipantsController } from './participants.controller';
import { QuestionFiguresController } from './question-figures.controller';
import { ThreadController } from './thread.controller';
import { WaitingListController } from './waiting-list.controller';

@Module({
  imports: [LearningModule, OrganisationModule, AgencyLogoModule, EmployeeImportModule, ReportingModule],
  controllers: [
    HomeController, EnrolmentsController, LessonsController, AttemptsController, ApprovalsController, ParticipantsController, AnnulmentsController, MovesController,
    QuestionFiguresController, AttemptGrantsController, EnrolmentOrdersController, LettersController, ParticipantChangesController, PeopleFiltersController,
    AnnouncementsController, ThreadController, ModerationController, WaitingListController, OfferedMovesController,
  ],
})
export class LearningHttpModule {}
