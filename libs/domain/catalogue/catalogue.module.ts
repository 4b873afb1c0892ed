import { Module } from '@nestjs/common';
import { OrganisationModule } from '@piawai/domain/organisation';

import { CatalogueReader } from './catalogue.reader';
import { AuthorReader } from './course/author.reader';
import { DraftService } from './course/draft.service';
import { OutlineService } from './course/outline.service';
import { CourseFileService } from './files/course-file.service';
import { DrawDocumentService } from './files/draw-document.service';
import { OfficeConverter } from './files/office-converter';
import { PdfReader } from './files/pdf-reader';
import { UploadService } from './files/upload.service';
import { LessonService } from './lesson/lesson.service';
import { DraftTestsService } from './question-bank/draft-tests.service';
import { QuestionBankReader } from './question-bank/question-bank.reader';
import { QuestionBankService } from './question-bank/question-bank.service';
import { QuestionFileReader } from './question-bank/question-file.reader';
import { ContractContextReader } from './publishing/contract-context.reader';
import { CorrectionReader } from './publishing/correction.reader';
import { DifferenceReader } from './publishing/difference.reader';
import { NextVersionService } from './publishing/next-version.service';
import { PublishingService } from './publishing/publishing.service';
import { ReviewService } from './publishing/review.service';
import { QuestionService } from './quiz/question.service';
import { CourseContentReader } from './reading/course-content.reader';
import { LearningPlanReader } from './reading/learning-plan.reader';
import { CourseSearchReader } from './search/course-search.reader';
import { FirstCourseReader } from './search/first-course.reader';
import { SearchEntryService } from './search/search-entry.service';

const DOORS = [
  CatalogueReader, AuthorReader, CourseSearchReader, DifferenceReader, FirstCourseReader,
  DraftService, OutlineService, LessonService, ReviewService, PublishingService, NextVersionService, CourseFileService, UploadService, DrawDocumentService,
  QuestionBankReader, QuestionBankService, QuestionFileReader, DraftTestsService,
];

@Module({
  imports: [OrganisationModule],
  providers: [...DOORS, LearningPlanReader, CourseContentReader, ContractContextReader, CorrectionReader, QuestionService, SearchEntryService, OfficeConverter, { provide: PdfReader, useFactory: () => new PdfReader() }],
  exports: DOORS,
})
export class CatalogueModule {}
