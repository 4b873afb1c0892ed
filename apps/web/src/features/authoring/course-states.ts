import type { Tone } from '../../ui/badge';
import type { AuthoredCourse, CourseState } from './types';

export const STATE_TONES: Readonly<Record<CourseState, Tone>> = { DRAFT: 'plain', IN_REVIEW: 'warn', PUBLISHED: 'ok', RETIRED: 'plain' };

/** A published course whose next version is on the way. */
export const hasNextVersion = (course: Pick<AuthoredCourse, 'state' | 'versionState'>): boolean => course.state === 'PUBLISHED' && course.versionState !== 'PUBLISHED';
