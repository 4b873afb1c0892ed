import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { JpBar } from '../../ui/jp-bar';
import { Sheet } from '../../ui/page';
import { paths } from '../../ui/paths';
import type { YearRecord } from './api';
import classes from './home.module.css';
import { homeMessages } from './messages';

/** The year against its duty. Above a ceiling nothing is taken away, and nothing is red. */
export function YearSheet({ record }: { record: YearRecord }) {
  const words = useMessages(homeMessages);
  const { language } = useLanguage();
  const { year, counted, target, ceiling, platformOnly } = record;
  return (
    <Sheet>
      <JpBar label={words.yearLabel(year)} counted={counted} target={target} />
      {platformOnly && <p className={classes.quiet}>{words.platformOnly}</p>}
      {ceiling !== null && <p className={classes.quiet}>{words.overCeiling(formatNumber(ceiling, language))}</p>}
      <div>
        <Button component={Link} to={paths.record} variant="default">
          {words.details}
        </Button>
      </div>
    </Sheet>
  );
}
