import { Link } from 'react-router';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { SlashedText } from '../../ui/texts';
import type { VerifiedCertificate } from './api';
import classes from './certificates.module.css';
import { Facts } from './facts';
import { certificateMessages } from './messages';

/** What a stranger may compare with the paper. */
export function VerifiedFacts({ certificate }: { certificate: VerifiedCertificate }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const date = (value: string) => formatDate(value, language, 'long');
  const { startedOn, completedOn, successor } = certificate;
  return (
    <>
      {successor && (
        <p className={classes.links}>
          <Link to={pathTo(paths.verifyCertificate, { verificationId: successor.verificationId })}>{words.successor(successor.number)}</Link>
        </p>
      )}
      <Facts
        rows={[
          [words.number, <SlashedText key="number" text={certificate.number} />],
          [words.holder, <strong key="name">{certificate.holderName}</strong>],
          [words.nipLast, certificate.nipLastFour],
          [words.course, certificate.courseTitle],
          [words.period, startedOn === completedOn ? date(completedOn) : `${date(startedOn)} – ${date(completedOn)}`],
          [words.jp, words.jpValue(formatNumber(certificate.jp, language))],
          [words.issuer, certificate.issuer],
          [words.date, date(certificate.issuedOn)],
          [words.signature, { NONE: null, WAITING: words.signatureWaits, SIGNED: words.signatureThere }[certificate.signature]],
        ]}
      />
    </>
  );
}
