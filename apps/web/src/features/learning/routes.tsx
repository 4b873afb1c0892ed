import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const learningRoutes = [
  lazyPage(paths.learning, async () => (await import('./list/my-learning-page')).MyLearningPage),
  lazyPage(paths.enrolment, async () => (await import('./list/outline-page')).OutlinePage),
  lazyPage(paths.lesson, async () => (await import('./player/lesson-page')).LessonPage),
  lazyPage(paths.thread, async () => (await import('./talk/thread-page')).ThreadPage),
  lazyPage(paths.question, async () => (await import('./talk/question-page')).QuestionPage),
  lazyPage(paths.announcements, async () => (await import('./talk/announcements-page')).AnnouncementsPage),
  lazyPage(paths.participants, async () => (await import('./oversight/participants-page')).ParticipantsPage),
];
