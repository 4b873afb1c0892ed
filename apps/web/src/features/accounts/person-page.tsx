import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan, useMe } from '../../session/me';
import { Callout } from '../../ui/callout';
import { useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import { DateText } from '../../ui/texts';
import { AccountStateBadge } from './account-state';
import classes from './accounts.module.css';
import { useAccount } from './api';
import type { AccountCard } from './api';
import { GiveCodeDialog } from './give-code-dialog';
import { GiveRole } from './give-role';
import { GrantList } from './grant-list';
import { accountsMessages } from './messages';
import { RoleBadges } from './role-badges';
import { SignedInDevices } from './signed-in-devices';

/** One person's account: whether it works, which roles it has, where it is signed in. */
export function PersonPage() {
  const words = useMessages(accountsMessages);
  const { employeeId = '' } = useParams();
  const query = useAccount(employeeId);
  return (
    <Page title={query.data?.name ?? words.account} lead={query.data?.unitName} breadcrumb={[{ label: words.title, to: paths.accounts }]}>
      <QueryState query={query} skeleton={<ListSkeleton rows={4} />}>
        {(card) => <Person card={card} />}
      </QueryState>
    </Page>
  );
}

function Person({ card }: { card: AccountCard }) {
  const words = useMessages(accountsMessages);
  const own = card.employeeId === useMe().employeeId;
  const mayManage = useCan('accounts.account.manage') && !own;
  const mayGrant = useCan('accounts.grant.manage') && !own;
  return (
    <>
      {own && (
        <Callout tone="info">
          <p>
            {words.own} <Link to={paths.account}>{words.ownAccount}</Link>
          </p>
        </Callout>
      )}
      <AccountFacts card={card} mayManage={mayManage} />
      <Section title={words.roles}>
        {mayGrant && card.accountId ? <GrantList accountId={card.accountId} /> : <RoleBadges roles={card.roles} />}
        {mayGrant && card.accountId && <GiveRole accountId={card.accountId} />}
      </Section>
      {card.accountId && <SignedInDevices card={card} mayEnd={mayManage} />}
    </>
  );
}

function AccountFacts({ card, mayManage }: { card: AccountCard; mayManage: boolean }) {
  const words = useMessages(accountsMessages);
  const { zone } = useMe().agency.settings;
  const [activating, setActivating] = useState(false);
  const known = card.state === 'ACTIVE';
  const action = mayManage && card.state !== 'BLOCKED' && (
    <Button variant={known ? 'default' : 'filled'} onClick={() => setActivating(true)}>
      {known ? words.reset : words.link}
    </Button>
  );
  return (
    <Section title={words.account} actions={action}>
      {!card.accountId && <p>{words.noAccount}</p>}
      {card.state === 'BLOCKED' && <Callout tone="warn">{words.blocked}</Callout>}
      <dl className={classes.facts}>
        <div>
          <dt>{words.state}</dt>
          <dd>
            <AccountStateBadge state={card.state} />
          </dd>
        </div>
        {card.nip && (
          <div>
            <dt>NIP</dt>
            <dd>{card.nip}</dd>
          </div>
        )}
        {card.accountId && (
          <>
            <div>
              <dt>{words.firstSignIn}</dt>
              <dd>{card.firstSignedInAt ? <DateText value={card.firstSignedInAt} style="long" zone={zone} /> : words.never}</dd>
            </div>
            <div>
              <dt>{words.secondFactor}</dt>
              <dd>{card.mfaActive ? words.on : words.off}</dd>
            </div>
            <div>
              <dt>{words.email}</dt>
              <dd>{card.hasEmail ? words.hasEmail : words.hasNoEmail}</dd>
            </div>
          </>
        )}
      </dl>
      {activating && <GiveCodeDialog person={card} onClose={() => setActivating(false)} />}
    </Section>
  );
}
