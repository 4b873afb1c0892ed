import { useMe } from '../../session/me';
import { HelperNames } from '../../session/helper-names';
import { SignOutButton } from '../../session/sign-out-button';
import { useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { DisplaySettings } from './display-settings';
import { EmailSection } from './email-section';
import { accountMessages } from './messages';
import { NoticePreferences } from './notice-preferences';
import { OwnSessions } from './own-sessions';
import { PasswordSection } from './password-section';
import { SecondFactor } from './second-factor';

/** How the interface looks on this device, and how the account is kept safe. */
export function AccountPage() {
  const words = useMessages(accountMessages);
  const { name, agency } = useMe();
  return (
    <Page title={words.title} lead={`${name} · ${agency.name}`} width="text">
      <DisplaySettings />
      <PasswordSection />
      <EmailSection />
      <SecondFactor />
      <OwnSessions />
      <NoticePreferences />
      <Section title={words.help}>
        <HelperNames />
      </Section>
      <Section title={words.signOut}>
        <SignOutButton />
      </Section>
    </Page>
  );
}
