import { numberForm, patternFaults, printedNumber } from '@piawai/domain/certificates/rules';
import { useMe } from '../../session/me';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import { useAgencyCode, useNextNumber } from './api';
import { agencySettingsMessages } from './messages';

interface NumberPreviewProps {
  readonly pattern: string;
  readonly classification: string;
  /** Day of issue, `yyyy-MM-dd`. */
  readonly on: string;
}

/** The number of the next certificate, while the pattern is being typed. */
export function NumberPreview({ pattern, classification, on }: NumberPreviewProps) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  const { agency } = useMe();
  const next = useNextNumber(on.slice(0, 4));
  const unit = useAgencyCode(agency.id);
  const readable = patternFaults(pattern).length === 0 && on !== '';
  return (
    <div className={classes.preview} role="status">
      <small>{words.nextNumber}</small>
      <strong>
        {!readable
          ? words.unreadable
          : next.data && unit.data !== undefined
            ? printedNumber(numberForm(pattern, { classification: classification.trim(), unit: unit.data, issuedOn: on }), next.data.number).replaceAll('/', '/\u200b')
            : '…'}
      </strong>
      {readable && <small>{words.nextNumberHint(formatDate(on, language, 'long'))}</small>}
    </div>
  );
}
