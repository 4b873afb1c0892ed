import { Button } from '@mantine/core';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useRecordFile, type Whose } from './api';
import classes from './competency.module.css';
import { competencyMessages } from './messages';

/** The whole record as a file to keep. */
export function RecordFiles({ whose }: { whose: Whose }) {
  const words = useMessages(competencyMessages);
  const file = useRecordFile(whose);
  return (
    <div className={classes.files}>
      <p className={classes.quiet}>{words.fileHint}</p>
      <div className={classes.buttons}>
        <Button variant="default" loading={file.isPending && file.variables === 'csv'} onClick={() => file.mutate('csv')}>
          {words.downloadCsv}
        </Button>
        <Button variant="default" loading={file.isPending && file.variables === 'json'} onClick={() => file.mutate('json')}>
          {words.downloadJson}
        </Button>
      </div>
      {file.error && <InlineError error={file.error} />}
    </div>
  );
}
