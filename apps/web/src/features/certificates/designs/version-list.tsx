import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';
import { Dialog } from '../../../ui/dialog';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { QueryState } from '../../../ui/query-state';
import { ListSkeleton } from '../../../ui/skeletons';
import { DateText } from '../../../ui/texts';
import { type DesignVersion, useDesign } from './api';
import classes from './designs.module.css';
import { designMessages } from './messages';
import { usePreview } from './use-preview';

interface VersionListProps {
  readonly designId: string;
  readonly versions: readonly DesignVersion[];
  readonly draft: CertificateDesign;
  readonly onRestore: (design: CertificateDesign, version: number) => void;
}

/** Every version that was published; an old one can be put beside the draft, and into it. */
export function VersionList({ designId, versions, draft, onRestore }: VersionListProps) {
  const words = useMessages(designMessages);
  const [compared, setCompared] = useState<number | null>(null);
  if (versions.length === 0) return null;
  return (
    <Section title={words.versions}>
      <ul className={classes.versions}>
        {versions.map(({ version, at, by }) => (
          <li key={version}>
            <span>
              <strong>{words.versionOf(String(version))}</strong> · <DateText value={at} style="short" time /> {by && words.by(by)}
            </span>
            <Button variant="default" size="compact-md" aria-label={words.compareOf(String(version))} onClick={() => setCompared(version)}>
              {words.compare}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog title={words.compareTitle(String(compared ?? ''))} open={compared !== null} onClose={() => setCompared(null)}>
        {compared !== null && (
          <Comparison
            designId={designId}
            version={compared}
            draft={draft}
            onRestore={(design) => {
              setCompared(null);
              onRestore(design, compared);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}

function Comparison({ designId, version, draft, onRestore }: { designId: string; version: number; draft: CertificateDesign; onRestore: (design: CertificateDesign) => void }) {
  const words = useMessages(designMessages);
  const query = useDesign(designId, version);
  return (
    <QueryState query={query} skeleton={<ListSkeleton rows={2} />}>
      {({ design }) => (
        <>
          <div className={classes.compare}>
            <Picture label={words.versionOf(String(version))} design={design} />
            <Picture label={words.yours} design={draft} />
          </div>
          <div className={`${classes.actions} ${classes.wide}`}>
            <Button onClick={() => onRestore(design)}>{words.restore}</Button>
          </div>
        </>
      )}
    </QueryState>
  );
}

function Picture({ label, design }: { label: string; design: CertificateDesign }) {
  const words = useMessages(designMessages);
  const { picture, pending } = usePreview(design, 1);
  return (
    <figure className={classes.fields}>
      <figcaption>{label}</figcaption>
      <div className={classes.sheet} data-pending={pending}>
        {picture && <img src={picture} alt={`${words.preview}, ${label}`} />}
      </div>
    </figure>
  );
}
