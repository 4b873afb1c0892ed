import { ERROR_CODES } from '@piawai/contracts';
import { Link } from 'react-router';
import { useCan } from '../../session/me';
import { useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import type { StuckDelivery } from './api';
import { causeOf } from './cause';
import classes from './deliveries.module.css';
import { deliveriesMessages } from './messages';

/** Why a job is stuck, in words, with the way to mend it; the technical name stands below for those who run the system. */
export function DeliveryCause({ delivery: { lastError, state, requestId } }: { delivery: StuckDelivery }) {
  const words = useMessages(deliveriesMessages);
  const { language } = useLanguage();
  const maySet = useCan('organisation.unit.manage');
  const cause = causeOf(lastError);
  return (
    <span className={classes.cause}>
      <span>{cause.kind === 'known' ? ERROR_CODES[cause.code][language] : words[cause.kind]}</span>
      {cause.kind === 'known' && cause.code === 'certificates.signatory_missing' && maySet && <Link to={paths.agencySettings}>{words.openSettings}</Link>}
      <small>
        {words[state]}
        {lastError && (
          <>
            {' · '}
            <code>{lastError}</code>
          </>
        )}
      </small>
      <small>
        {words.request}: <code className={classes.request}>{requestId}</code>
      </small>
    </span>
  );
}
