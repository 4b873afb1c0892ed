import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const authoringRoutes = [
  lazyPage(paths.authoring, async () => (await import('./authoring-page')).AuthoringPage),
  lazyPage(paths.draft, async () => (await import('./draft-page')).DraftPage),
  lazyPage(paths.draftLesson, async () => (await import('./lesson-page')).LessonPage),
  lazyPage(paths.draftPreview, async () => (await import('./preview-page')).PreviewPage),
  lazyPage(paths.questionBank, async () => (await import('./bank/bank-page')).BankPage),
  lazyPage(paths.importQuestions, async () => (await import('./bank/import-page')).ImportQuestionsPage),
  lazyPage(paths.reviews, async () => (await import('./reviews-page')).ReviewsPage),
  lazyPage(paths.review, async () => (await import('./review-page')).ReviewPage),
];
