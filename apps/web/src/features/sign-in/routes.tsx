import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const signInRoutes = [
  lazyPage(paths.signIn, async () => (await import('./sign-in-page')).SignInPage),
  lazyPage(paths.forgotPassword, async () => (await import('./request-link-page')).ForgotPasswordPage),
  lazyPage(paths.activate, async () => (await import('./request-link-page')).ActivatePage),
  lazyPage(paths.resetPassword, async () => (await import('./reset-password-page')).ResetPasswordPage),
];
