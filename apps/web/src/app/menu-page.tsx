import { useMe } from '../session/me';
import { SignOutButton } from '../session/sign-out-button';
import { useMessages } from '../ui/i18n';
import { Page } from '../ui/page';
import { appMessages } from './app.messages';
import { featureNav } from './features';
import { NavSections } from './navigation-bars';

/** Everything the person may open, for the phone. */
export function MenuPage() {
  const words = useMessages(appMessages);
  const { permissions } = useMe();
  return (
    <Page title={words.menuTitle} width="text">
      <nav aria-label={words.menuTitle}>
        <NavSections entries={featureNav} permissions={permissions} />
      </nav>
      <SignOutButton />
    </Page>
  );
}
