import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/dialog';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import classes from './accounts.module.css';
import { useBulk } from './api';
import type { AccountLine, BulkDeed } from './api';
import { accountsMessages } from './messages';
import { PrintSlipsDialog } from './print-slips-dialog';
import { slipMessages } from './slip-messages';

/** Names shown in a preview; more are counted. */
const SHOWN_NAMES = 8;

/** Who of the ticked a deed touches. */
const TOUCHED: Record<BulkDeed, (line: AccountLine) => boolean> = {
  'sign-outs': ({ state }) => state === 'ACTIVE',
  blocks: ({ state }) => state === 'ACTIVE' || state === 'NEVER_SIGNED_IN',
  unblocks: ({ state }) => state === 'BLOCKED',
};

/** What can be done with ticked people, each after a look at whom it touches. */
export function BulkActions({ people, onDone }: { people: readonly AccountLine[]; onDone: () => void }) {
  const words = useMessages(accountsMessages);
  const slipWords = useMessages(slipMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const bulk = useBulk();
  const [doing, setDoing] = useState<BulkDeed | 'print' | null>(null);
  const number = (count: number) => formatNumber(count, language);
  const deeds: Record<BulkDeed, { readonly label: string; readonly title: (count: string) => string; readonly text: string }> = {
    'sign-outs': { label: words.bulkSignOut, title: words.bulkSignOutTitle, text: words.signOutText },
    blocks: { label: words.bulkBlock, title: words.bulkBlockTitle, text: words.bulkBlockText },
    unblocks: { label: words.bulkUnblock, title: words.bulkUnblockTitle, text: words.bulkUnblockText },
  };
  const touched = doing && doing !== 'print' ? people.filter(TOUCHED[doing]) : [];
  const carryOut = (deed: BulkDeed) =>
    bulk.mutate({ deed, employeeIds: touched.map(({ employeeId }) => employeeId) }, {
      onSuccess: ({ changed, leftOut }) => {
        notify(leftOut > 0 ? words.bulkDoneSome(number(changed), number(leftOut)) : words.bulkDone(number(changed)));
        setDoing(null);
        onDone();
      },
    });
  const names = Object.keys(deeds) as BulkDeed[];
  return (
    <>
      {people.some(({ state }) => state === 'NONE' || state === 'NEVER_SIGNED_IN') && (
        <Button variant="default" onClick={() => setDoing('print')}>
          {slipWords.print}
        </Button>
      )}
      {names.filter((deed) => people.some(TOUCHED[deed])).map((deed) => (
        <Button key={deed} variant="default" onClick={() => setDoing(deed)}>
          {deeds[deed].label}
        </Button>
      ))}
      {doing === 'print' && <PrintSlipsDialog choice={{ employeeIds: people.map(({ employeeId }) => employeeId) }} whose={slipWords.people(number(people.length))} onClose={() => (setDoing(null), onDone())} />}
      {doing && doing !== 'print' && (
        <ConfirmDialog
          title={deeds[doing].title(number(touched.length))}
          confirm={deeds[doing].label}
          danger={doing === 'blocks'}
          open
          pending={bulk.isPending}
          error={bulk.error}
          onConfirm={() => carryOut(doing)}
          onClose={() => setDoing(null)}
        >
          <p>{deeds[doing].text}</p>
          <ul className={classes.plain}>
            {touched.slice(0, SHOWN_NAMES).map(({ employeeId, name }) => (
              <li key={employeeId}>{name}</li>
            ))}
            {touched.length > SHOWN_NAMES && <li>{words.andMore(number(touched.length - SHOWN_NAMES))}</li>}
          </ul>
          <p className={classes.quiet}>{words.bulkLeft}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
