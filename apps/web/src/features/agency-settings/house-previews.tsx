import { openingSentence } from '@piawai/domain/certificates/rules';
import { useMe } from '../../session/me';
import { useMessages } from '../../ui/i18n';
import { ProductMark } from '../../ui/product-mark';
import classes from './agency-settings.module.css';
import { agencySettingsMessages } from './messages';

/** The corner of the frame, by day and by night. */
export function FramePreview({ name, colour, logo }: { name: string; colour: string; logo: string | null }) {
  const words = useMessages(agencySettingsMessages);
  const { agency } = useMe();
  return (
    <figure className={classes.figure}>
      <figcaption>{words.framePreview}</figcaption>
      {(['light', 'dark'] as const).map((scheme) => (
        <div key={scheme} className={classes.frame} data-scheme={scheme}>
          <ProductMark colour={colour} logo={logo} />
          <span>
            <strong>{name}</strong>
            <small>{agency.name}</small>
          </span>
        </div>
      ))}
    </figure>
  );
}

/** The head of a letter as it will be printed: logo, two bold lines, the others, a double rule. */
export function LetterheadPreview({ lines, logo }: { lines: readonly string[]; logo: string | null }) {
  const words = useMessages(agencySettingsMessages);
  return (
    <figure className={classes.figure}>
      <figcaption>{words.letterheadPreview}</figcaption>
      <div className={classes.paper}>
        {logo && <img src={`/api/v1/organisation/logos/${logo}`} alt="" />}
        <div>
          {lines.map((line, index) => (
            // Two lines may read the same.
            <p key={`${index} ${line}`} data-strong={index < 2 || undefined}>{line}</p>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** The sentence that a certificate begins with. */
export function OpeningPreview({ name, legalBasis }: { name: string; legalBasis: string | null }) {
  const words = useMessages(agencySettingsMessages);
  return (
    <figure className={classes.figure}>
      <figcaption>{words.openingPreview}</figcaption>
      <p>{openingSentence({ name, legalBasis })}</p>
    </figure>
  );
}
