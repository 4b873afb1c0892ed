import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import { Stat, StatRow } from '../../ui/stat';
import { useProfile, type Profile, type ProfileLine, type Whose } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';
import { ProfileLineItem } from './profile-line';

interface ProfileViewProps {
  readonly whose: Whose;
  readonly title: string;
  /** The page above this one. */
  readonly up: { readonly label: string; readonly to: string };
  readonly actions?: ReactNode;
}

/** What somebody has proved, beside the standard of the position. */
export function ProfileView({ whose, title, up, actions }: ProfileViewProps) {
  const words = useMessages(competencyMessages);
  const profile = useProfile(whose);
  const { personName, positionName } = profile.data ?? {};
  const lead = [whose !== 'me' && personName && `${personName}.`, positionName && words.profileLead(positionName)].filter(Boolean).join(' ');
  return (
    <Page title={title} lead={lead} breadcrumb={[up]} actions={actions}>
      <QueryState query={profile} skeleton={<ListSkeleton rows={6} />}>
        {(data) => <ProfileBody profile={data} own={whose === 'me'} />}
      </QueryState>
    </Page>
  );
}

function ProfileBody({ profile: { positionName, jpm, lines }, own }: { profile: Profile; own: boolean }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const standard = lines.filter((line) => line.required > 0);
  const gaps = standard.filter((line) => line.gap > 0).sort((one, other) => other.gap - one.gap);
  const met = standard.filter((line) => line.gap === 0);
  const lacking = positionName ? words.noStandard : own ? words.noPosition : words.noPositionOther;
  const extra = lines.filter((line) => line.required === 0);
  if (lines.length === 0) {
    return (
      <EmptyState
        text={own ? `${lacking} ${words.nothingProved}` : lacking}
        action={own && <Button component={Link} to={paths.catalogue}>{words.toCatalogue}</Button>}
      />
    );
  }
  return (
    <>
      {jpm === null ? (
        <p>{lacking}</p>
      ) : (
        <StatRow>
          <Stat label={words.jpm} value={`${formatNumber(jpm, language)}%`} hint={words.jpmHint} />
          <Stat label={words.standardMet} value={words.standardMetOf(met.length, standard.length)} />
        </StatRow>
      )}
      <p className={classes.quiet}>{words.profileSource}</p>
      <Lines title={words.gapsTitle} lines={gaps} />
      {standard.length > 0 && gaps.length === 0 && <p>{words.noGaps}</p>}
      <Lines title={words.metTitle} lines={met} />
      <Lines title={words.extraTitle} lines={extra} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly ProfileLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.competencies}>
        {lines.map((line) => (
          <ProfileLineItem key={line.competencyId} line={line} />
        ))}
      </ul>
    </Section>
  );
}
