export { CatalogueModule } from './catalogue.module';
export { CatalogueReader, type QuizPaper } from './catalogue.reader';
export { AuthorReader, type AuthoredCourse, type Workbench } from './course/author.reader';
export { COURSE_STATES, type CourseState } from './course/course.entity';
export type { VersionState } from './course/course-version.entity';
export { type CreateDraft, type DraftDetails, DraftService } from './course/draft.service';
export { type Outline, OutlineService } from './course/outline.service';
export { type CourseFile, CourseFileService, type ServedFile } from './files/course-file.service';
export { type BeginUpload, UploadService, type UploadState } from './files/upload.service';
export type { LessonLine, ModuleLine, VersionView } from './course/version-view';
export type { LessonForm } from './lesson/lesson-form';
export { type AddLesson, LessonService, type SaveLesson } from './lesson/lesson.service';
export type { LessonDraft } from './lesson/prepare-content';
export { DifferenceReader } from './publishing/difference.reader';
export { NextVersionService } from './publishing/next-version.service';
export { PublishingService } from './publishing/publishing.service';
export { ReviewService } from './publishing/review.service';
export type { VersionChange } from './publishing/version-difference.rules';
export type {
  EnrollableCourse, EnrolmentRule, LearningPlan, LessonContent, PlannedLesson, PlannedModule,
} from './reading/learning-plan.rules';
export type { CourseCard, CoursePage, TaughtCompetency } from './search/course-page';
export { type CatalogueFilters, type CourseFilter, CourseSearchReader } from './search/course-search.reader';
