import { useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useCertificate } from './api';
import { CertificateView } from './certificate-view';
import { certificateMessages } from './messages';

/** One certificate: for its holder, and for those whose office covers the holder. */
export function CertificatePage() {
  const words = useMessages(certificateMessages);
  const { certificateId = '' } = useParams();
  const query = useCertificate(certificateId);
  const own = query.data?.own ?? true;
  return (
    <Page
      title={query.data?.detail.courseTitle ?? words.certificate}
      width="text"
      breadcrumb={[own ? { label: words.mine, to: paths.certificates } : { label: words.issuedTitle, to: paths.issuedCertificates }]}
    >
      <QueryState query={query} skeleton={<PageSkeleton />}>
        {(opened) => <CertificateView key={opened.detail.id} opened={opened} />}
      </QueryState>
    </Page>
  );
}
