import { useQuery } from '@tanstack/react-query';
import type { ProgressSchema } from '../../../api-clients';
import { getKept, keepPictures } from '../../../session/kept-answers';
import { useMe } from '../../../session/me';
import { lessonPath } from '../journal/amend-lessons';
import { entriesOf } from '../journal/journal';
import { lessonWithJournal } from '../journal/with-journal';

/** One lesson with everything that the player needs. It is asked for anew at each opening, for another device may have gone on. */
export function useLesson(enrolmentId: string, revisionId: string) {
  const { accountId } = useMe();
  return useQuery({
    queryKey: ['learning', 'lesson', enrolmentId, revisionId],
    queryFn: async ({ signal }) => {
      // Before the answer: what is acknowledged meanwhile is in neither otherwise.
      const entries = await entriesOf(accountId);
      const { answer, ageMs } = await getKept<ProgressSchema<'LessonDto'>>(lessonPath(enrolmentId, revisionId), signal);
      if (ageMs === 0) setTimeout(() => void keepPictures(picturesOf(answer.content.html)), KEEP_PICTURES_AFTER_MS);
      const clockOffsetMs = Date.parse(answer.serverNow) + ageMs - Date.now();
      return lessonWithJournal({ ...answer, clockOffsetMs, otherNote: null }, entries);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** By then the page has shown them, and they come from its cache. */
const KEEP_PICTURES_AFTER_MS = 5_000;

const picturesOf = (html = ''): string[] => [...html.matchAll(/<img[^>]+src="(\/api\/v1\/catalogue\/files\/[\w-]+)"/g)].map((match) => match[1]!);
