import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';
import { InlineError } from '../../../ui/error-state';
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
  readonly onRestore: (design: CertificateDesign, version: number) => void;
}

/** Every version that was published; an old one can be looked at below the draft, and put into it. */
export function VersionList({ designId, versions, onRestore }: VersionListProps) {
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
      {compared !== null && (
        <Comparison
          designId={designId}
          version={compared}
          onRestore={(design) => {
            setCompared(null);
            onRestore(design, compared);
          }}
          onClose={() => setCompared(null)}
        />
      )}
    </Section>
  );
}

interface ComparisonProps {
  readonly designId: string;
  readonly version: number;
  readonly onRestore: (design: CertificateDesign) => void;
  readonly onClose: () => void;
}

/** An old version in the size of the sheet above it. */
function Comparison({ designId, version, onRestore, onClose }: ComparisonProps) {
  const words = useMessages(designMessages);
  const query = useDesign(designId, version);
  return (
    <QueryState query={query} skeleton={<ListSkeleton rows={2} />}>
      {({ design }) => (
        <div className={classes.fields}>
          <h3>{words.compareTitle(String(version))}</h3>
          <Picture label={words.versionOf(String(version))} design={design} />
          <div className={classes.actions}>
            <Button className={classes.wide ?? ''} onClick={() => onRestore(design)}>
              {words.restore}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.closeComparison}
            </Button>
          </div>
        </div>
      )}
    </QueryState>
  );
}

function Picture({ label, design }: { label: string; design: CertificateDesign }) {
  const words = useMessages(designMessages);
  const { picture, pending, error } = usePreview(design, 1);
  return (
    <>
      <div className={classes.sheet} data-pending={pending}>
        {!picture && !error && <p className={classes.drawing}>{words.drawing}</p>}
        {picture && <img src={picture} alt={`${words.preview}, ${label}`} />}
      </div>
      <InlineError error={error} />
    </>
  );
}
