import { Button, Checkbox } from '@mantine/core';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';
import { FileDrop } from '../../../ui/file-drop';
import { formatSize, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { usePicture } from './api';
import classes from './designs.module.css';
import { designMessages } from './messages';

interface SheetPanelProps {
  readonly design: CertificateDesign;
  readonly onChange: (design: CertificateDesign) => void;
}

/** What lies behind the elements, and whether there is a back. */
export function SheetPanel({ design, onChange }: SheetPanelProps) {
  const words = useMessages(designMessages);
  return (
    <Section title={words.look} raised>
      <div className={classes.fields}>
        <Checkbox label={words.frame} checked={design.frame} onChange={(event) => onChange({ ...design, frame: event.currentTarget.checked })} />
        <Checkbox label={words.withBack} checked={design.back} onChange={(event) => onChange({ ...design, back: event.currentTarget.checked })} />
        <PictureField kind="BACKGROUND" label={words.background} hint={words.backgroundHint} value={design.background} onChange={(background) => onChange({ ...design, background })} />
        <PictureField kind="LOGO" label={words.logoPicture} hint={words.logoHint} value={design.logo} onChange={(logo) => onChange({ ...design, logo })} />
      </div>
    </Section>
  );
}

const LIMIT_BYTES = 10_000_000;
const ENDINGS = ['.png', '.jpg', '.jpeg', '.webp'];

interface PictureFieldProps {
  readonly kind: 'BACKGROUND' | 'LOGO';
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function PictureField({ kind, label, hint, value, onChange }: PictureFieldProps) {
  const words = useMessages(designMessages);
  const { language } = useLanguage();
  const picture = usePicture(kind, onChange);
  return (
    <div className={classes.fields}>
      <FileDrop label={label} endings={ENDINGS} maxBytes={LIMIT_BYTES} onFile={(file) => picture.mutate(file)} error={picture.error} />
      <p className={classes.quiet}>{hint}</p>
      <div role="status">{picture.data && value === picture.data.id && <p className={classes.quiet}>{words.pictureAdds(formatSize(picture.data.bytes, language))}</p>}</div>
      {value !== null && (
        <Button variant="default" onClick={() => onChange(null)}>
          {words.dropPicture}
        </Button>
      )}
    </div>
  );
}
