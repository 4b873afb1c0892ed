import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const evaluationRoutes = [lazyPage(paths.courseFeedback, async () => (await import('./course-feedback-page')).CourseFeedbackPage)];
