import { Button } from '@mantine/core';
import { END_REASONS, LEGAL_STANDINGS } from '@piawai/domain/organisation/rules';
import type { EmployeeKind, EndReason, HeadCapacity } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { isMissing } from '../../api-clients';
import { useCan } from '../../session/me';
import { Callout } from '../../ui/callout';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { DateText, EmployeeName } from '../../ui/texts';
import { useEmployee } from './api';
import type { EmployeeCard } from './api';
import { EmployeeDialogs } from './employee-dialogs';
import type { EmployeeDeed } from './employee-dialogs';
import { organisationMessages } from './messages';
import { Missing } from './missing';
import classes from './organisation.module.css';
import { SupervisionSection } from './supervision-section';

/** One person: who, where, as what, and everything dated. */
export function EmployeePage() {
  const words = useMessages(organisationMessages);
  const { employeeId = '' } = useParams();
  const query = useEmployee(employeeId);
  const mayManage = useCan('organisation.employee.manage');
  const maySeeRecord = useCan('competency.record.read');
  const maySeeTeaching = useCan('reporting.teaching.read');
  const [deed, setDeed] = useState<EmployeeDeed | null>(null);
  const breadcrumb = [{ label: words.employees, to: paths.employees }];
  if (isMissing(query.error)) return <Missing title={words.notFound} text={words.notFoundText} action={words.toList} to={paths.employees} />;
  return (
    <QueryState query={query}>
      {(card) => (
        <Page
          title={card.displayName}
          lead={card.positionName ?? (card.unitName ? words.noPosition : words.left)}
          breadcrumb={breadcrumb}
          actions={
            <>
              {mayManage && card.unitId && <Button variant="default" component={Link} to={pathTo(paths.employeeStandIns, { employeeId })}>{words.standIn}</Button>}
              {maySeeTeaching && <Button variant="default" component={Link} to={pathTo(paths.employeeTeaching, { employeeId })}>{words.teaching}</Button>}
              {maySeeRecord && <Button variant="default" component={Link} to={pathTo(paths.employeeRecord, { employeeId })}>{words.record}</Button>}
            </>
          }
        >
          {card.mergedInto && <Merged into={card.mergedInto} />}
          <Today card={card} actions={mayManage && !card.mergedInto && (
            <div className={classes.actions}>
              {card.unitId && <Button variant="default" onClick={() => setDeed('move')}>{words.move}</Button>}
              <Button variant="default" onClick={() => setDeed('employment')}>{words.employment}</Button>
              {card.unitId && <Button variant="default" color="red" onClick={() => setDeed('end')}>{words.end}</Button>}
            </div>
          )} />
          {!card.mergedInto && <SupervisionSection card={card} />}
          <Personal card={card} actions={mayManage && !card.mergedInto && (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setDeed('change')}>{words.change}</Button>
              <Button variant="default" onClick={() => setDeed('identifier')}>{words.identifiersChange}</Button>
            </div>
          )} />
          <History card={card} />
          <EmployeeDialogs card={card} deed={deed} onClose={() => setDeed(null)} />
        </Page>
      )}
    </QueryState>
  );
}

function Merged({ into }: { into: NonNullable<EmployeeCard['mergedInto']> }) {
  const words = useMessages(organisationMessages);
  return (
    <Callout tone="warn">
      <p>{words.mergedInto(into.displayName)}</p>
      <Button variant="default" component={Link} to={pathTo(paths.employee, { employeeId: into.employeeId })}>{words.openMerged}</Button>
    </Callout>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Today({ card, actions }: { card: EmployeeCard; actions: ReactNode }) {
  const words = useMessages(organisationMessages);
  return (
    <Section title={words.today} actions={actions}>
      <dl className={classes.facts}>
        <Fact label={words.unit}>{card.unitName ?? words.left}</Fact>
        <Fact label={words.topUnit}>{card.topUnitName ?? '–'}</Fact>
        <Fact label={words.position}>{card.positionName ?? '–'}</Fact>
        <Fact label={words.kind}>{card.employeeKind ? words.kindName(card.employeeKind) : '–'}</Fact>
        <Fact label={words.rank}>{card.rankText}</Fact>
        <Fact label={words.standing}>{card.legalStanding ? (LEGAL_STANDINGS[card.legalStanding] ?? card.legalStanding) : '–'}</Fact>
      </dl>
    </Section>
  );
}

function Personal({ card, actions }: { card: EmployeeCard; actions: ReactNode }) {
  const words = useMessages(organisationMessages);
  return (
    <Section title={words.personal} actions={actions}>
      <dl className={classes.facts}>
        <Fact label={words.name}><EmployeeName name={card.displayName} nip={card.nip} /></Fact>
        <Fact label={words.birthPlace}>{card.birthPlace ?? words.unknown}</Fact>
        <Fact label={words.birthDate}>{card.birthDate ? <DateText value={card.birthDate} style="long" /> : words.unknown}</Fact>
        <Fact label={words.sex}>{card.sex ? { MALE: words.male, FEMALE: words.female }[card.sex] : words.unknown}</Fact>
      </dl>
    </Section>
  );
}

const isEndReason = (word: string): word is EndReason => (END_REASONS as readonly string[]).includes(word);

function History({ card }: { card: EmployeeCard }) {
  const words = useMessages(organisationMessages);
  const { language } = useLanguage();
  const date = (value: string) => formatDate(value, language, 'long');
  const readable = (part: keyof EmployeeCard['history'], text: string): string => {
    const [first = '', ...rest] = text.split(' · ');
    if (part === 'headships') return [words.capacityName(first as HeadCapacity), ...rest].join(' · ');
    if (part === 'employments') return [words.kindName(first as EmployeeKind), ...rest.map((word) => (isEndReason(word) ? words.endReasonName(word) : (LEGAL_STANDINGS[word] ?? word)))].join(' · ');
    return text;
  };
  const parts = (['memberships', 'employments', 'headships', 'identifiers'] as const).filter((part) => card.history[part].length > 0);
  return (
    <>
      {parts.map((part) => (
        <Section key={part} title={`${words.history}: ${words[part].toLowerCase()}`}>
          <ul className={classes.history}>
            {card.history[part].map(({ text, from, to }) => (
              <li key={`${text}${from}`}>
                {readable(part, text)}
                <small>{words.until(date(from), to && date(to))}</small>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
