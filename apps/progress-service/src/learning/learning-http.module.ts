import { Module } from '@nestjs/common';
import { LearningModule } from '@piawai/domain/learning';

import { AnnulmentsController } from './annulments.controller';
import { ApprovalsController } from './approvals.controller';
import { AttemptGrantsController } from './attempt-grants.controller';
import { AttemptsController } from './attempts.controller';
import { EnrolmentsController } from './enrolments.controller';
import { HomeController } from './home.controller';
import { LessonsController } from './lessons.controller';
import { MovesController, OfferedMovesController } from './moves.controller';
import { ParticipantsController } from './participants.controller';
import { QuestionFiguresController } from './question-figures.controller';
import { WaitingListController } from './waiting-list.controller';

@Module({
  imports: [LearningModule],
  controllers: [
    HomeController, EnrolmentsController, LessonsController, AttemptsController, ApprovalsController, ParticipantsController, AnnulmentsController, MovesController,
    QuestionFiguresController, AttemptGrantsController, WaitingListController, OfferedMovesController,
  ],
})
export class LearningHttpModule {}
