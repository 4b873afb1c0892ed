import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { Callout } from '../../ui/callout';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import classes from './accounts.module.css';
import { useOrderSlips, useSheet, useSlipPreview } from './api';
import type { SlipChoice, SlipPreview } from './api';
import { slipMessages } from './slip-messages';

interface PrintSlipsDialogProps {
  readonly choice: SlipChoice;
  /** Whose slips: a unit, or how many people. */
  readonly whose: string;
  readonly onClose: () => void;
}

/** Says what an order of slips will do, makes it and saves the sheet. */
export function PrintSlipsDialog({ choice, whose, onClose }: PrintSlipsDialogProps) {
  const words = useMessages(slipMessages);
  const { language } = useLanguage();
  const [id] = useState(newId);
  const [sparing, setSparing] = useState(true);
  const order = useOrderSlips();
  const again = useSheet();
  const preview = useSlipPreview(choice, sparing, !order.data);
  const number = (count: number) => formatNumber(count, language);
  if (order.data) {
    const { slips, expiresAt } = order.data;
    return (
      <Dialog title={words.madeTitle(number(slips))} open onClose={onClose}>
        <div className={classes.form}>
          <p>{words.madeText(formatDate(expiresAt, language, 'long'))}</p>
          <InlineError error={again.error} />
          <div className={classes.badges}>
            <Button variant="default" loading={again.isPending} onClick={() => again.mutate(order.data.id)}>
              {words.again}
            </Button>
            <Button onClick={onClose}>{words.close}</Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={words.printTitle} open onClose={onClose}>
      <div className={classes.form}>
        <p>{words.printFor(whose)}</p>
        <QueryState query={preview} skeleton={<TextSkeleton lines={2} />}>
          {(seen) => <Preview seen={seen} />}
        </QueryState>
        <Checkbox label={words.sparing} checked={sparing} onChange={(event) => setSparing(event.currentTarget.checked)} />
        <p className={classes.quiet}>{words.handOver}</p>
        <InlineError error={order.error} />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button loading={order.isPending} disabled={!preview.data?.slips} onClick={() => order.mutate({ id, choice, withoutOpenSlip: sparing })}>
            {preview.data?.slips ? words.make(number(preview.data.slips)) : words.print}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ seen }: { seen: SlipPreview }) {
  const words = useMessages(slipMessages);
  const { language } = useLanguage();
  const number = (count: number) => formatNumber(count, language);
  const { own, blocked, signedIn, higherRole, openSlip } = seen.leftOut;
  const lines = [
    openSlip > 0 && words.leftOpen(number(openSlip)),
    signedIn > 0 && words.leftSignedIn(number(signedIn)),
    higherRole > 0 && words.leftHigher(number(higherRole)),
    blocked > 0 && words.leftBlocked(number(blocked)),
    own > 0 && words.leftOwn,
  ].filter((line) => line !== false);
  return (
    <>
      <p>
        <strong>{seen.slips > 0 ? words.slips(number(seen.slips)) : words.nothing}</strong>
      </p>
      {seen.replaced > 0 && <Callout tone="warn">{words.replaced(number(seen.replaced))}</Callout>}
      {lines.length > 0 && (
        <ul className={classes.plain}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
