import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Badge } from '../../ui/badge';
import { useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { TextSkeleton } from '../../ui/skeletons';
import { useDictionary, useLevels } from './api';
import { standardsMessages } from './messages';
import classes from './standards.module.css';
import { useCompetencyWords } from './use-words';

/** One competency with its described levels. */
export function CompetencyPage() {
  const words = useMessages(standardsMessages);
  const { language } = useLanguage();
  const { name, group } = useCompetencyWords();
  const { competencyId = '' } = useParams();
  const competency = useDictionary().data?.items.find(({ id }) => id === competencyId);
  const levels = useLevels(competencyId);
  return (
    <Page
      title={competency ? name(competency) : words.competency}
      width="text"
      lead={competency && (language === 'id' ? competency.senseId : competency.senseEn)}
      breadcrumb={[{ label: words.title, to: paths.standards }]}
    >
      {competency && (
        <p className={classes.facts}>
          <Badge>{competency.code}</Badge> <Badge tone="brand">{group(competency.group)}</Badge>
        </p>
      )}
      <Section title={words.levels}>
        <QueryState query={levels} skeleton={<TextSkeleton lines={8} />}>
          {({ items }) => (
            <ol className={classes.levels}>
              {items.map((level) => (
                <li key={level.level}>
                  <h3>{words.levelOf(level.level, name(level))}</h3>
                  <p>{language === 'id' ? level.descriptionId : level.descriptionEn}</p>
                </li>
              ))}
            </ol>
          )}
        </QueryState>
      </Section>
      <div>
        <Button component={Link} to={`${paths.catalogue}?kompetensi=${competencyId}`} variant="default">
          {words.catalogue}
        </Button>
      </div>
    </Page>
  );
}
