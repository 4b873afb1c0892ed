import type { ProgressSchema } from '../../../api-clients';
import { paths, pathTo } from '../../../ui/paths';

/** The way up from a page of a course: to one's own learning, or to the participants. */
export function wayUp(words: { readonly backToCourse: string; readonly participants: string }, courseId: string, { enrolmentId, runs }: Pick<ProgressSchema<'ClassroomDto'>, 'enrolmentId' | 'runs'>) {
  if (runs) return [{ label: words.participants, to: pathTo(paths.participants, { courseId }) }];
  return enrolmentId ? [{ label: words.backToCourse, to: pathTo(paths.enrolment, { enrolmentId }) }] : [];
}
