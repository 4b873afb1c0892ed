import { Button } from '@mantine/core';
import { UNIT_KINDS } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { isMissing } from '../../../api-clients';
import { useCan } from '../../../session/me';
import { useToday } from '../../../session/today';
import { Callout } from '../../../ui/callout';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { DateText } from '../../../ui/texts';
import { Missing } from '../missing';
import classes from '../organisation.module.css';
import { UnitDialogs } from '../unit-dialogs';
import type { UnitDeed } from '../unit-dialogs';
import { useUnit } from './api';
import type { UnitCard } from './api';
import { HeadList } from './head-list';
import { HelperList } from './helper-list';
import { Helpdesk } from './helpdesk';
import { unitMessages } from './messages';
import { UnitPlaceDialogs } from './place-dialogs';
import type { PlaceDeed } from './place-dialogs';

/** One unit: where it hangs, who leads and helps it, and everything dated. */
export function UnitPage() {
  const words = useMessages(unitMessages);
  const { unitId = '' } = useParams();
  const query = useUnit(unitId);
  const mayManage = useCan('organisation.unit.manage');
  const [deed, setDeed] = useState<UnitDeed['kind'] | null>(null);
  const [place, setPlace] = useState<PlaceDeed | null>(null);
  if (isMissing(query.error)) return <Missing title={words.notFound} text={words.notFoundText} action={words.toTree} to={paths.units} />;
  return (
    <QueryState query={query}>
      {(unit) => {
        const changeable = mayManage && !unit.validTo && unit.kind !== 'AGENCY';
        return (
          <Page
            title={unit.name}
            breadcrumb={[{ label: words.tree, to: paths.units }, ...unit.path.map(({ id, name }) => ({ label: name, to: pathTo(paths.unitPage, { unitId: id }) }))]}
            actions={<Button variant="default" component={Link} to={`${paths.employees}?unit=${unit.id}`}>{words.seePeople}</Button>}
          >
            <Closing unit={unit} />
            <Facts unit={unit} actions={changeable && (
              <div className={classes.actions}>
                <Button variant="default" onClick={() => setDeed('change')}>{words.rename}</Button>
                <Button variant="default" onClick={() => setPlace('move')}>{words.move}</Button>
                <Button variant="default" color="red" onClick={() => setPlace('close')}>{words.close}</Button>
              </div>
            )} />
            <HeadList unit={unit} onSet={mayManage && !unit.validTo ? () => setDeed('head') : null} />
            <HelperList unit={unit} />
            <Helpdesk unit={unit} />
            <Children unit={unit} />
            <History title={words.names} parts={unit.names} />
            <History title={words.parents} parts={unit.parents} />
            <UnitDialogs deed={deed && { kind: deed, unit }} onClose={() => setDeed(null)} />
            <UnitPlaceDialogs unit={unit} deed={place} onClose={() => setPlace(null)} />
          </Page>
        );
      }}
    </QueryState>
  );
}

function Closing({ unit: { validTo } }: { unit: UnitCard }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const today = useToday();
  if (!validTo) return null;
  const date = formatDate(validTo, language, 'long');
  return <Callout tone="warn">{validTo <= today ? words.closedOn(date) : words.closesOn(date)}</Callout>;
}

function Facts({ unit, actions }: { unit: UnitCard; actions: ReactNode }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const [own, all] = [formatNumber(unit.members, language), formatNumber(unit.membersBelow, language)];
  return (
    <Section title={words.facts} actions={actions}>
      <dl className={classes.facts}>
        <div><dt>{words.code}</dt><dd>{unit.code}</dd></div>
        <div><dt>{words.kind}</dt><dd>{UNIT_KINDS[unit.kind]}</dd></div>
        <div><dt>{words.since}</dt><dd><DateText value={unit.validFrom} style="long" /></dd></div>
        <div><dt>{words.people}</dt><dd>{words.peopleCount(own, all)}</dd></div>
      </dl>
    </Section>
  );
}

function Children({ unit }: { unit: UnitCard }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  return (
    <Section title={words.children}>
      {unit.children.length === 0 ? <p>{words.noChildren}</p> : (
        <ul className={classes.history}>
          {unit.children.map(({ id, name, members }) => (
            <li key={id}>
              <Link to={pathTo(paths.unitPage, { unitId: id })}>{name}</Link>
              <small>{`${formatNumber(members, language)} ${words.people.toLowerCase()}`}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Nothing to tell while there was only one. */
function History({ title, parts }: { title: string; parts: UnitCard['names'] }) {
  const words = useMessages(unitMessages);
  const { language } = useLanguage();
  const date = (value: string) => formatDate(value, language, 'long');
  if (parts.length < 2) return null;
  return (
    <Section title={title}>
      <ul className={classes.history}>
        {parts.map(({ id, name, from, to }) => (
          <li key={id}>
            {name}
            <small>{words.until(date(from), to && date(to))}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
