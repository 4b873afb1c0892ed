import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { CopyButton } from '../../ui/copy-button';
import { InlineError } from '../../ui/error-state';
import { formatNumber, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { Section, Sheet } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { type OpenedCertificate, useDownload } from './api';
import { CertificateFacts } from './certificate-facts';
import { CertificateHistory } from './certificate-history';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { myAsnText } from './my-asn-text';
import { OfficeActions } from './office-actions';
import { ShareButton } from './share-button';

/** One sentence of state, the actions, then what is printed. */
export function CertificateView({ opened }: { opened: OpenedCertificate }) {
  const { detail, own, path } = opened;
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const download = useDownload(path);
  const link = `${location.origin}${pathTo(paths.verifyCertificate, { verificationId: detail.verificationId })}`;
  const jp = formatNumber(detail.jp, language);
  const isWaiting = detail.signature === 'WAITING';
  const inForce = { NONE: words.ready(jp), WAITING: own ? words.isWaiting : words.isWaitingOffice, SIGNED: words.isSigned(jp) }[detail.signature];
  const sentence = {
    ISSUED: detail.bytes === null ? words.drawing : inForce,
    SUPERSEDED: words.isSuperseded,
    REVOKED: words.isRevoked,
  }[detail.state];
  return (
    <>
      <Sheet>
        <p role="status">{sentence}</p>
        <div className={classes.actions}>
          {detail.supersededBy && (
            <Button component={Link} to={pathTo(paths.certificate, { certificateId: detail.supersededBy })}>
              {words.toSuccessor}
            </Button>
          )}
          {detail.bytes !== null && !(own && isWaiting) && (
            <Button variant={detail.state === 'ISSUED' ? 'filled' : 'default'} loading={download.isPending} onClick={() => download.mutate()}>
              {(isWaiting ? words.downloadUnsigned : words.download)(formatSize(detail.bytes, language))}
            </Button>
          )}
          {detail.state === 'ISSUED' && <ShareButton title={words.shareText(detail.courseTitle)} link={link} />}
          {own && detail.state === 'ISSUED' && <CopyButton label={words.copyMyAsn} text={myAsnText(detail, words.myAsn)} />}
        </div>
        <InlineError error={download.error} />
        <div className={classes.links}>
          <Link to={pathTo(paths.why, { enrolmentId: detail.enrolmentId })}>{words.why}</Link>
          <Link to={pathTo(paths.verifyCertificate, { verificationId: detail.verificationId })}>{words.verifyPage}</Link>
        </div>
      </Sheet>
      <Section title={words.onCertificate}>
        <CertificateFacts detail={detail} />
      </Section>
      <CertificateHistory detail={detail} />
      {!own && detail.state === 'ISSUED' && <OfficeActions detail={detail} />}
    </>
  );
}
