import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../session/me';
import { useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import type { CertificateDetail } from './api';
import classes from './certificates.module.css';
import { CorrectionDialog } from './correction-dialog';
import { certificateMessages } from './messages';
import { RevocationDialog } from './revocation-dialog';

/** Correcting and revoking, for who may. */
export function OfficeActions({ detail }: { detail: CertificateDetail }) {
  const words = useMessages(certificateMessages);
  const mayCorrect = useCan('certificates.certificate.correct');
  const [open, setOpen] = useState<'correction' | 'revocation' | null>(null);
  if (!mayCorrect) return null;
  return (
    <Section title={words.office}>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setOpen('correction')}>
          {words.correct}
        </Button>
        <Button variant="default" onClick={() => setOpen('revocation')}>
          {words.revoke}
        </Button>
      </div>
      <CorrectionDialog certificateId={detail.id} open={open === 'correction'} onClose={() => setOpen(null)} />
      <RevocationDialog certificateId={detail.id} open={open === 'revocation'} onClose={() => setOpen(null)} />
    </Section>
  );
}
