import { Badge, type Tone } from '../../ui/badge';
import { DataTable } from '../../ui/data-table';
import { useMessages } from '../../ui/i18n';
import { DateText, NumberText } from '../../ui/texts';
import type { Trace, TracedDelivery } from './api';
import { traceMessages } from './messages';
import classes from './trace.module.css';
import { useWordsOf } from './use-words-of';

const TONES: Readonly<Record<string, Tone>> = { done: 'ok', pending: 'plain', refused: 'bad', parked: 'bad' };

/** Events and jobs with their tries, folded away: the learner needs them only beside an admin. */
export function Steps({ trace: { deliveries, zone } }: { trace: Trace }) {
  const words = useMessages(traceMessages);
  const wordsOf = useWordsOf();
  return (
    <details className={classes.steps}>
      <summary>
        <h2>{words.steps}</h2>
      </summary>
      <p className={classes.quiet}>{words.stepsLead}</p>
      <DataTable
        caption={words.steps}
        rows={deliveries}
        rowKey={({ eventId, job }) => `${eventId} ${job ?? ''}`}
        empty={<p>{words.noSteps}</p>}
        columns={[
          { key: 'job', header: words.job, primary: true, cell: ({ job }) => (job ? wordsOf('job', job) : words.noJob) },
          { key: 'event', header: words.event, cell: ({ event }) => wordsOf('event', event) },
          { key: 'state', header: words.step, cell: (delivery) => <DeliveryState delivery={delivery} /> },
          { key: 'tries', header: words.tries, align: 'end', cell: ({ tries }) => <NumberText value={tries ?? 0} /> },
          { key: 'when', header: words.when, cell: ({ settledAt, dueAt, occurredAt }) => <DateText value={settledAt ?? dueAt ?? occurredAt} style="short" time zone={zone} /> },
        ]}
      />
    </details>
  );
}

function DeliveryState({ delivery: { state, lastError } }: { delivery: TracedDelivery }) {
  const wordsOf = useWordsOf();
  if (!state) return null;
  return (
    <>
      <Badge tone={TONES[state] ?? 'plain'}>{wordsOf('delivery', state)}</Badge> {lastError && <code className={classes.error}>{lastError}</code>}
    </>
  );
}
