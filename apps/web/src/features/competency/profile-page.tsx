import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import { Stat, StatRow } from '../../ui/stat';
import { useProfile, type Profile, type ProfileLine } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';
import { ProfileLineItem } from './profile-line';

/** Profil Kompetensi: what is proved, beside the standard of the position, and what would raise it. */
export function ProfilePage() {
  const words = useMessages(competencyMessages);
  const profile = useProfile('me');
  const position = profile.data?.positionName;
  return (
    <Page
      title={words.profileTitle}
      lead={position && words.profileLead(position)}
      breadcrumb={[{ label: words.title, to: paths.record }]}
      actions={
        <Button component={Link} to={paths.standards} variant="default">
          {words.toDictionary}
        </Button>
      }
    >
      <QueryState query={profile} skeleton={<ListSkeleton rows={6} />}>
        {(data) => <ProfileBody profile={data} />}
      </QueryState>
    </Page>
  );
}

function ProfileBody({ profile: { positionName, jpm, lines } }: { profile: Profile }) {
  const words = useMessages(competencyMessages);
  const { language } = useLanguage();
  const standard = lines.filter((line) => line.required > 0);
  const gaps = standard.filter((line) => line.gap > 0).sort((one, other) => other.gap - one.gap);
  const met = standard.filter((line) => line.gap === 0);
  const extra = lines.filter((line) => line.required === 0);
  if (lines.length === 0) {
    return (
      <EmptyState
        text={`${positionName ? words.noStandard : words.noPosition} ${words.nothingProved}`}
        action={<Button component={Link} to={paths.catalogue}>{words.toCatalogue}</Button>}
      />
    );
  }
  return (
    <>
      {jpm === null ? (
        <p>{positionName ? words.noStandard : words.noPosition}</p>
      ) : (
        <StatRow>
          <Stat label={words.jpm} value={`${formatNumber(jpm, language)}%`} hint={words.jpmHint} />
          <Stat label={words.standardMet} value={words.standardMetOf(met.length, standard.length)} />
          <Stat label={words.gaps} value={words.gapCount(gaps.length)} />
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
