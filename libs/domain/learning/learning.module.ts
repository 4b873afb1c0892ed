import { Module } from '@nestjs/common';
import { AccountsModule } from '@piawai/domain/accounts';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { OrganisationModule } from '@piawai/domain/organisation';

import { AttemptReader } from './attempt/attempt.reader';
import { AttemptService } from './attempt/attempt.service';
import { GradeAttemptService } from './attempt/grade-attempt.service';
import { GrantAttemptService } from './attempt/grant-attempt.service';
import { AnnulCompletionService } from './completion/annul-completion.service';
import { DecideCompletionService } from './completion/decide-completion.service';
import { DueCompletionsService } from './completion/due-completions.service';
import { EnrolmentTraceReader } from './completion/enrolment-trace.reader';
import { RepairCompletionsService } from './completion/repair-completions.service';
import { ApprovalReader } from './enrolment/approval.reader';
import { DecideEnrolmentService } from './enrolment/decide-enrolment.service';
import { EnrolmentService } from './enrolment/enrolment.service';
import { ForwardRequestsService } from './enrolment/forward-requests.service';
import { HolderReader } from './enrolment/holder.reader';
import { OwnEnrolmentReader } from './enrolment/own-enrolment.reader';
import { WithdrawDecisionService } from './enrolment/withdraw-decision.service';
import { LearningReader } from './learning.reader';
import { LetterService } from './letter/letter.service';
import { LetterSheetReader } from './letter/letter-sheet.reader';
import { MoveEnrolmentsService } from './move/move-enrolments.service';
import { OfferedMoveReader } from './move/offered-move.reader';
import { NoteService } from './note/note.service';
import { ApplyOrderService } from './order/apply-order.service';
import { ChangeEnrolmentsService } from './order/change-enrolments.service';
import { DraftOrderService } from './order/draft-order.service';
import { ForgetOrdersService } from './order/forget-orders.service';
import { OrderReader } from './order/order.reader';
import { PeopleFilterService } from './order/people-filter.service';
import { CourseInsightReader } from './participant/course-insight.reader';
import { ParticipantReader } from './participant/participant.reader';
import { ParticipantQuizReader } from './participant/participant-quiz.reader';
import { QuestionFiguresReader } from './participant/question-figures.reader';
import { HomeReader } from './player/home.reader';
import { OpenLessonService } from './player/open-lesson.service';
import { ProgressBatcher } from './progress/progress-batcher';
import { RecordProgressService } from './progress/record-progress.service';
import { AnnouncementReader } from './talk/announcement.reader';
import { AnnouncementService } from './talk/announcement.service';
import { ClassmateReader } from './talk/classmate.reader';
import { ModeratePostService } from './talk/moderate-post.service';
import { PostService } from './talk/post.service';
import { ThreadReader } from './talk/thread.reader';
import { RepairWaitingListsService } from './waiting/repair-waiting-lists.service';
import { WaitingListService } from './waiting/waiting-list.service';
import { WaitingReader } from './waiting/waiting.reader';

const DOORS = [
  LearningReader, EnrolmentService, DecideEnrolmentService, OwnEnrolmentReader, HolderReader, EnrolmentTraceReader, OpenLessonService, HomeReader,
  ProgressBatcher, RecordProgressService, AttemptService, AttemptReader, GradeAttemptService, NoteService, DueCompletionsService, AnnulCompletionService,
  ApprovalReader, ParticipantReader, CourseInsightReader, QuestionFiguresReader, MoveEnrolmentsService, GrantAttemptService, ParticipantQuizReader,
  RepairCompletionsService, DraftOrderService, ApplyOrderService, OrderReader, ChangeEnrolmentsService, ForgetOrdersService, LetterService,
  LetterSheetReader, PeopleFilterService, AnnouncementReader, AnnouncementService, ClassmateReader, ModeratePostService, PostService, ThreadReader,
  WithdrawDecisionService, ForwardRequestsService, WaitingListService, WaitingReader, RepairWaitingListsService, OfferedMoveReader,
];

/** Enrolment, progress, attempts and completion. */
@Module({
  imports: [OrganisationModule, AccountsModule, CatalogueModule],
  providers: [...DOORS, DecideCompletionService],
  exports: DOORS,
})
export class LearningModule {}
