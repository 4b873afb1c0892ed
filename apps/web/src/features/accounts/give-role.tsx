import { Button, NativeSelect, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useMe } from '../../session/me';
import { useToday } from '../../session/today';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Sheet } from '../../ui/page';
import classes from './accounts.module.css';
import { GIVEN_ROLES, useGiveGrant } from './api';
import type { GivenRole } from './api';
import { accountsMessages } from './messages';
import { useUnitChoices } from './unit-choices';

/** Gives a role over a unit, from a day on. */
export function GiveRole({ accountId }: { accountId: string }) {
  const words = useMessages(accountsMessages);
  const { agency } = useMe();
  const notify = useNotify();
  const give = useGiveGrant();
  const units = useUnitChoices();
  const today = useToday();
  const [role, setRole] = useState<GivenRole>('PENGAMPU');
  const [unitId, setUnitId] = useState(agency.id);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give.mutate({ accountId, role, reachKind: 'subtree', reachId: unitId, from, to: to || null }, { onSuccess: () => notify(words.given) });
  };
  return (
    <Sheet>
      <form className={classes.form} onSubmit={submit}>
        <Title order={3}>{words.giveTitle}</Title>
        <div className={classes.filters}>
          <NativeSelect
            label={words.role}
            value={role}
            data={GIVEN_ROLES.map((value) => ({ value, label: words[value] }))}
            onChange={(event) => setRole(GIVEN_ROLES.find((each) => each === event.currentTarget.value) ?? 'PENGAMPU')}
          />
          <NativeSelect
            label={words.reach}
            value={unitId}
            data={units.length > 0 ? units : [{ value: agency.id, label: agency.name }]}
            onChange={(event) => setUnitId(event.currentTarget.value)}
          />
        </div>
        <div className={classes.dates}>
          <TextInput type="date" required label={words.from} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label={words.to} description={words.toHint} inputWrapperOrder={['label', 'input', 'description', 'error']} min={from} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        </div>
        <InlineError error={give.error} />
        <div className={classes.badges}>
          <Button type="submit" variant="default" loading={give.isPending}>
            {words.give}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
