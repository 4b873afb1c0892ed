import { Button } from '@mantine/core';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import { DateText, NumberText } from '../../ui/texts';
import type { Manifest, ReportFile } from './api';
import { reportingMessages } from './messages';
import classes from './reporting.module.css';

/** What a file says about itself, to keep beside it. */
export function FileDetails({ file, onClose }: { file: ReportFile | null; onClose: () => void }) {
  const words = useMessages(reportingMessages);
  const manifest = file?.manifest;
  return (
    <Dialog title={words.manifestTitle} open={manifest !== undefined && manifest !== null} onClose={onClose}>
      {manifest && (
        <div className={classes.form}>
          <dl className={classes.facts}>
            <div>
              <dt>{words.factsUntil}</dt>
              <dd>
                <DateText value={manifest.factsUntil} style="long" time zone={manifest.zone} />
              </dd>
            </div>
            <div>
              <dt>{words.rows}</dt>
              <dd>
                <NumberText value={manifest.rows} />
              </dd>
            </div>
            {manifest.withoutSiasnId !== undefined && (
              <div>
                <dt>{words.withoutSiasnId}</dt>
                <dd>
                  <NumberText value={manifest.withoutSiasnId} />
                </dd>
              </div>
            )}
            <div>
              <dt>{words.hash}</dt>
              <dd>{manifest.sha256}</dd>
            </div>
          </dl>
          <p className={classes.small}>
            {manifest.facts === 'reproducible' ? words.reproducible : words.live} {manifest.nip === 'whole' ? words.nipWhole : words.nipMasked}
          </p>
          <div className={classes.buttons}>
            <CopyButton text={manifest.sha256} label={words.copyHash} />
            <Button variant="default" onClick={() => save(manifest)}>
              {words.saveManifest}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function save(manifest: Manifest): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(manifest, null, 2)], { type: 'application/json' }));
  link.download = 'manifes.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
