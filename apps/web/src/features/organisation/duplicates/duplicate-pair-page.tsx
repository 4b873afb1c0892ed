import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { formatNip } from '@piawai/domain/organisation/rules';
import { isMissing, newId } from '../../../api-clients';
import { ConfirmDialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { useEmployee } from '../api';
import { Missing } from '../missing';
import classes from '../organisation.module.css';
import { useHoldings, useMarkDistinct, useMerge } from './api';
import type { Side } from './api';
import { Comparison } from './comparison';
import { Consequences } from './consequences';
import { duplicateMessages } from './messages';

/** Two records side by side: which one stays, what moves, and why. */
export function DuplicatePairPage() {
  const words = useMessages(duplicateMessages);
  const { firstId = '', secondId = '' } = useParams();
  const cards = [useEmployee(firstId), useEmployee(secondId)] as const;
  const holdings = [useHoldings(firstId), useHoldings(secondId)] as const;
  if (cards.some(({ error }) => isMissing(error))) return <Missing title={words.notFound} text={words.notFoundText} action={words.toList} to={paths.duplicates} />;
  return (
    <Page title={words.compareTitle} lead={words.compareLead} breadcrumb={[{ label: words.title, to: paths.duplicates }]}>
      <QueryState query={cards[0]}>
        {(first) => (
          <QueryState query={cards[1]}>
            {(second) => (
              <QueryState query={holdings[0]}>
                {(ofFirst) => (
                  <QueryState query={holdings[1]}>
                    {(ofSecond) => <Decision sides={[{ card: first, holdings: ofFirst }, { card: second, holdings: ofSecond }]} />}
                  </QueryState>
                )}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

/** The one in service stays by default; of two, the one whose number begins later. */
function likelyToStay([first, second]: readonly [Side, Side]): 0 | 1 {
  if ((first.card.unitId === null) !== (second.card.unitId === null)) return first.card.unitId === null ? 1 : 0;
  const since = ({ card }: Side): string => card.history.identifiers[0]?.from ?? '';
  return since(second) > since(first) ? 1 : 0;
}

function Decision({ sides }: { sides: readonly [Side, Side] }) {
  const words = useMessages(duplicateMessages);
  const notify = useNotify();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [keeps, setKeeps] = useState(() => likelyToStay(sides));
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const merge = useMerge();
  const distinct = useMarkDistinct();
  const [stays, duplicate] = keeps === 0 ? sides : ([sides[1], sides[0]] as const);
  const label = ({ card }: Side) => (card.nip ? formatNip(card.nip) : card.displayName);
  const confirm = () =>
    merge.mutate({ id, employeeId: stays.card.id, duplicateId: duplicate.card.id, reason }, {
      onSuccess: () => (notify(words.done), void navigate(pathTo(paths.employee, { employeeId: stays.card.id }))),
    });
  const separate = () =>
    distinct.mutate({ firstId: sides[0].card.id, secondId: sides[1].card.id }, { onSuccess: () => (notify(words.distinctDone), void navigate(paths.duplicates)) });
  return (
    <>
      <Comparison sides={sides} />
      <Radio.Group label={words.stays} value={String(keeps)} onChange={(value) => setKeeps(value === '1' ? 1 : 0)}>
        <div className={classes.choices}>
          {sides.map((side, index) => <Radio key={side.card.id} value={String(index)} label={`${words.side(index + 1)} · ${label(side)}`} />)}
        </div>
      </Radio.Group>
      <Consequences stays={stays} duplicate={duplicate} />
      <Section title={words.merge}>
        <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), setAsking(true))}>
          <Textarea label={words.whyField} description={words.whyHint} required minLength={3} maxLength={500} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <InlineError error={distinct.error} />
          <div className={classes.actions}>
            <Button type="submit">{words.merge}</Button>
            <Button variant="default" loading={distinct.isPending} onClick={separate}>{words.distinct}</Button>
          </div>
        </form>
      </Section>
      <ConfirmDialog title={words.mergeTitle} confirm={words.merge} danger open={asking} pending={merge.isPending} error={merge.error} onClose={() => setAsking(false)} onConfirm={confirm}>
        <p>{words.confirm(label(duplicate), label(stays))}</p>
      </ConfirmDialog>
    </>
  );
}
