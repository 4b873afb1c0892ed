import type { components as Course } from './course';
import type { components as Progress } from './progress';

/** A type of course-service's OpenAPI document: `CourseSchema<'CourseCardDto'>`. It exists while compiling only. */
export type CourseSchema<Name extends keyof Course['schemas']> = Course['schemas'][Name];

/** A type of progress-service's OpenAPI document: `ProgressSchema<'LearningHomeDto'>`. */
export type ProgressSchema<Name extends keyof Progress['schemas']> = Progress['schemas'][Name];
