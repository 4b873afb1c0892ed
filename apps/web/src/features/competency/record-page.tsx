import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { competencyMessages } from './messages';
import { RecordView } from './record-view';

/** Capaian JP: the own year, its timeline with evidence, the record as a file. */
export function RecordPage() {
  const words = useMessages(competencyMessages);
  return (
    <RecordView
      whose="me"
      title={words.title}
      actions={
        <Button component={Link} to={paths.profile} variant="default">
          {words.toProfile}
        </Button>
      }
    />
  );
}
