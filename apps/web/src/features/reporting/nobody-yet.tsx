import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useCan } from '../../session/me';
import { EmptyState } from '../../ui/empty-state';
import { useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { reportingMessages } from './messages';

/** A unit without people: who may import them is led there. */
export function NobodyYet() {
  const words = useMessages(reportingMessages);
  const mayImport = useCan('organisation.employee.manage');
  return <EmptyState text={words.noUnits} action={mayImport && <Button component={Link} to={paths.imports}>{words.importPeople}</Button>} />;
}
