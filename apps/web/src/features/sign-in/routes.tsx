import { lazyPage } from '../../ui/navigation';
import { paths } from '../../ui/paths';

export const signInRoutes = [
  lazyPage(paths.signIn, async () => (await import('./sign-in-page')).SignInPage),
  lazyPage(paths.forgotPassword, async () => (await import('./request-link-page')).ForgotPasswordPage),
  lazyPage(paths.activate, async () => (await import('./activate-page')).ActivatePage),
  lazyPage(paths.resetPassword, async () => (await import('./reset-password-page')).ResetPasswordPage),
  lazyPage(paths.confirmEmail, async () => (await import('./confirm-email-page')).ConfirmEmailPage),
];
