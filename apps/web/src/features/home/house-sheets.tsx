import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../../session/me';
import type { FirstDay } from '../../session/first-day';
import { Callout } from '../../ui/callout';
import { formatMinutes, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Sheet } from '../../ui/page';
import { paths } from '../../ui/paths';
import classes from './home.module.css';
import { homeMessages } from './messages';

/** Roles that wait for the second factor: said where the holder looks first. */
export function RestingRoles() {
  const words = useMessages(homeMessages);
  const { rolesRest } = useMe();
  if (!rolesRest) return null;
  return (
    <Callout tone="warn">
      <p>{words.rolesRest}</p>
      <Button component={Link} to={paths.account}>{words.rolesRestDo}</Button>
    </Callout>
  );
}

/** A house that is not finished: how far it is, and the way on. */
export function FirstDaySheet({ day: { steps, minutesLeft } }: { day: FirstDay }) {
  const words = useMessages(homeMessages);
  const { language } = useLanguage();
  const done = steps.filter(({ state }) => state === 'DONE').length;
  return (
    <Sheet>
      <Title order={2}>{words.firstDayTitle}</Title>
      <p className={classes.facts}>
        {words.firstDayDone(formatNumber(done, language), formatNumber(steps.length, language))} · {words.minutesLeft(formatMinutes(minutesLeft, language))}
      </p>
      <div>
        <Button component={Link} to={paths.firstDay}>{done === 0 ? words.firstDayBegin : words.firstDayGoOn}</Button>
      </div>
    </Sheet>
  );
}
