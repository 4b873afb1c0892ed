import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { DateText } from '../../ui/texts';
import type { Trace } from './api';
import { traceMessages } from './messages';
import classes from './trace.module.css';
import { useWordsOf } from './use-words-of';

/** What the completion led to: each edition of the certificate, each entry of the ledger. */
export function Afterwards({ trace: { completion, certificates, entries, zone } }: { trace: Trace }) {
  const words = useMessages(traceMessages);
  const wordsOf = useWordsOf();
  const { language } = useLanguage();
  if (!completion) return null;
  return (
    <Section title={words.afterwards}>
      <dl className={classes.facts}>
        <dt>{words.completed}</dt>
        <dd>
          <DateText value={completion.completedAt} style="long" time zone={zone} />
        </dd>
        {completion.annulledAt && (
          <>
            <dt>{words.annulledOn}</dt>
            <dd>
              <DateText value={completion.annulledAt} style="long" time zone={zone} />
              {completion.annulReason && `: ${completion.annulReason}`}
            </dd>
          </>
        )}
        {certificates.map(({ id, number, edition, state }) => (
          <div key={id} className={classes.row}>
            <dt>{words.certificate}</dt>
            <dd>
              <Link to={pathTo(paths.certificate, { certificateId: id })}>{edition > 1 ? words.edition(number, edition) : number}</Link>{' '}
              <Badge tone={state === 'ISSUED' ? 'ok' : 'warn'}>{wordsOf('state', state)}</Badge>
            </dd>
          </div>
        ))}
        {entries.map(({ entryId, kind, countedJp, year, recordedAt }) => (
          <div key={entryId} className={classes.row}>
            <dt>{kind === 'REVERSAL' ? words.reversal : words.entry}</dt>
            <dd>
              {kind !== 'REVERSAL' && countedJp !== null && year !== null && `${words.entryText(formatNumber(countedJp, language), year)}, `}
              <DateText value={recordedAt} style="short" time zone={zone} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
