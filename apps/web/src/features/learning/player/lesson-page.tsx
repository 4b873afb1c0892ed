import { useEffect } from 'react';
import { useParams } from 'react-router';
import { QueryState } from '../../../ui/query-state';
import { TextSkeleton } from '../../../ui/skeletons';
import { Player } from './player';
import { useLesson } from './use-lesson';

/** One lesson, with its own bar in place of the navigation. */
export function LessonPage() {
  const { enrolmentId = '', lessonId = '' } = useParams();
  const lesson = useLesson(enrolmentId, lessonId);
  useEffect(() => {
    document.body.dataset['reading'] = '';
    return () => {
      delete document.body.dataset['reading'];
    };
  }, []);
  return (
    <QueryState query={lesson} skeleton={<TextSkeleton lines={12} />}>
      {(data) => <Player key={data.revisionId} enrolmentId={enrolmentId} lesson={data} />}
    </QueryState>
  );
}
