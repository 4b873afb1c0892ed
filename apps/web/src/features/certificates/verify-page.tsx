import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useVerification } from './api';
import { FileCheck } from './file-check';
import { certificateMessages } from './messages';
import { Verdict } from './verdict';
import { VerifiedFacts } from './verified-facts';

/** Where the QR code leads: is it genuine, does it still hold, is this file the one. */
export function VerifyPage() {
  const words = useMessages(certificateMessages);
  const { verificationId = '' } = useParams();
  const query = useVerification(verificationId);
  return (
    <Page title={words.verifyTitle} width="text">
      <QueryState query={query}>
        {({ status, certificate }) => (
          <>
            <Verdict status={status} endedAt={certificate?.endedAt ?? null} />
            {certificate && <VerifiedFacts certificate={certificate} />}
            {certificate && <FileCheck key={certificate.number} issued={certificate.sha256} signed={certificate.signedSha256} />}
          </>
        )}
      </QueryState>
      <p>
        <Button component={Link} to={paths.verify} variant="default">
          {words.another}
        </Button>
      </p>
    </Page>
  );
}
