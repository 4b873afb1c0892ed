import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../session/me';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import { accountsMessages } from './messages';
import { useUnitCounts } from './never-signed-in-api';
import { NeverSignedInList } from './never-signed-in-list';
import { neverSignedInMessages } from './never-signed-in-messages';
import { PrintSlipsDialog } from './print-slips-dialog';
import { slipMessages } from './slip-messages';
import { unitAddress, UnitCounts, UnitNumbers } from './unit-counts';

/** From the agency to the unit to the names of those who have never signed in. */
export function NeverSignedInPage() {
  const words = useMessages(neverSignedInMessages);
  const slipWords = useMessages(slipMessages);
  const accountWords = useMessages(accountsMessages);
  const mayManage = useCan('accounts.account.manage');
  const [address] = useSearchParams();
  const unitId = address.get('unit') || undefined;
  const step = useUnitCounts(unitId);
  const [printing, setPrinting] = useState(false);
  const unit = step.data?.unit;
  const above = step.data?.above ?? [];
  const breadcrumb = [
    { label: accountWords.title, to: paths.accounts },
    ...(above.length > 0 ? [{ label: words.title, to: paths.neverSignedIn }, ...above.slice(1).map(({ unitId: id, name }) => ({ label: name, to: unitAddress(id) }))] : []),
  ];
  return (
    <Page
      title={above.length > 0 && unit ? unit.name : words.title}
      lead={above.length > 0 ? words.title : unit ? words.leadOf(unit.name) : words.lead}
      breadcrumb={breadcrumb}
      width="full"
      actions={
        <>
          {mayManage && unit && unit.neverSignedIn > 0 && <Button onClick={() => setPrinting(true)}>{words.printUnit}</Button>}
          {mayManage && (
            <Button component={Link} to={paths.activationSlips} variant="default">
              {words.slips}
            </Button>
          )}
        </>
      }
    >
      <QueryState query={step} skeleton={<ListSkeleton rows={4} />}>
        {({ unit: looked, units }) =>
          looked && looked.neverSignedIn === 0 ? (
            <EmptyState text={words.allHere} />
          ) : (
            <>
              {looked && <UnitNumbers unit={looked} />}
              <UnitCounts units={units} />
              <NeverSignedInList key={unitId ?? 'all'} unitId={unitId} />
            </>
          )
        }
      </QueryState>
      {printing && unit && <PrintSlipsDialog choice={{ unitId: unit.unitId }} whose={slipWords.unit(unit.name)} onClose={() => setPrinting(false)} />}
    </Page>
  );
}
