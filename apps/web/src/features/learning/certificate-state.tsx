import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { defineMessages } from '../../ui/i18n/define-messages';
import { formatNumber, formatSize, useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { useCertificateOf } from './api';
import classes from './learning.module.css';

const certificateMessages = defineMessages({
  id: {
    preparing: 'Sertifikat sedang disiapkan. Biasanya selesai dalam beberapa detik.',
    late: 'Sertifikat belum terbit. Penyelesaian Anda sudah tercatat.',
    why: 'Mengapa Belum Terbit?',
    issued: (jp: string) => `Sertifikat sudah terbit. ${jp} JP telah tercatat.`,
    download: (size: string) => `Unduh Sertifikat (${size})`,
    open: 'Buka Sertifikat',
  },
  en: {
    preparing: 'The certificate is being prepared. This takes a few seconds.',
    late: 'The certificate is not there yet. Your completion is recorded.',
    why: 'Why Is It Not There Yet?',
    issued: (jp) => `The certificate is issued. ${jp} JP are recorded.`,
    download: (size) => `Download the Certificate (${size})`,
    open: 'Open the Certificate',
  },
});

const PATIENCE = 20;

/** From "is being prepared" to the certificate itself, without a reload. */
export function CertificateState({ enrolmentId }: { enrolmentId: string }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const { data: certificate, dataUpdatedAt, isFetching, failureCount } = useCertificateOf(enrolmentId, true);
  const tries = useTries(dataUpdatedAt);
  if (!certificate) {
    const late = tries > PATIENCE || (failureCount > 0 && !isFetching);
    return (
      <div className={classes.certificate}>
        <p role="status">{late ? words.late : words.preparing}</p>
        {late && (
          <Button component={Link} to={pathTo(paths.why, { enrolmentId })} variant="default">
            {words.why}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={classes.certificate}>
      <p role="status">{words.issued(formatNumber(certificate.jp, language))}</p>
      <div className={classes.actions}>
        {certificate.bytes && (
          <Button component="a" href={`/api/v1/certificates/own/${certificate.id}/file`}>
            {words.download(formatSize(certificate.bytes, language))}
          </Button>
        )}
        <Button component={Link} to={pathTo(paths.certificate, { certificateId: certificate.id })} variant="default">
          {words.open}
        </Button>
      </div>
    </div>
  );
}

/** How often the question was answered since the page was opened. */
function useTries(dataUpdatedAt: number): number {
  const seen = useRef({ at: 0, count: 0 });
  if (seen.current.at !== dataUpdatedAt) seen.current = { at: dataUpdatedAt, count: seen.current.count + 1 };
  return seen.current.count;
}
