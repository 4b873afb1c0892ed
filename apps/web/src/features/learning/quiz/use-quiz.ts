import { useQuery, useQueryClient } from '@tanstack/react-query';
import { amendKept, getKept } from '../../../session/kept-answers';
import { useMe } from '../../../session/me';
import { quizPath } from '../journal/amend-lessons';
import { entriesOf } from '../journal/journal';
import { type QuizHere, quizWithJournal } from '../journal/with-journal';
import type { Attempt, Quiz } from './api';

const quizKey = (enrolmentId: string, revisionId: string) => ['learning', 'quiz', enrolmentId, revisionId] as const;

/** Asked for anew at each opening: the open attempt may have gone on on another device. */
export function useQuiz(enrolmentId: string, revisionId: string) {
  const { accountId } = useMe();
  return useQuery({
    queryKey: quizKey(enrolmentId, revisionId),
    queryFn: async ({ signal }) => {
      // Before the answer: what is acknowledged meanwhile is in neither otherwise.
      const entries = await entriesOf(accountId);
      const { answer } = await getKept<Quiz>(quizPath(enrolmentId, revisionId), signal);
      return quizWithJournal(answer, revisionId, entries);
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** An attempt was begun or has ended: its paper is kept on this device no longer than it is open. */
export function useOpenAttempt(enrolmentId: string, revisionId: string) {
  const client = useQueryClient();
  return (open: Attempt | null) => {
    client.setQueryData<QuizHere>(quizKey(enrolmentId, revisionId), (quiz) => quiz && { ...quiz, open, handedIn: false });
    void amendKept<Quiz>(quizPath(enrolmentId, revisionId), (quiz) => ({ ...quiz, open }));
  };
}
