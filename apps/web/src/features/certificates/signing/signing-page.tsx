import { useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { Page } from '../../../ui/page';
import type { Period } from './api';
import { signingMessages } from './messages';
import { RecentUploads } from './recent-uploads';
import { UploadSection } from './upload-section';
import { WaitingSection } from './waiting-section';

/** Signing without a service: out as a ZIP, back as a ZIP, and what became of each file. */
export function SigningPage() {
  const words = useMessages(signingMessages);
  const [period, setPeriod] = useState<Period>({ from: '', to: '' });
  return (
    <Page title={words.title} lead={words.lead}>
      <WaitingSection period={period} onPeriod={setPeriod} />
      <UploadSection />
      <RecentUploads />
    </Page>
  );
}
