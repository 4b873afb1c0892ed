import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { competencyMessages } from './messages';
import { RecordView } from './record-view';

/** The record of somebody whom the permission covers; opening it is kept in the audit trail. */
export function EmployeeRecordPage() {
  const words = useMessages(competencyMessages);
  const { employeeId = '' } = useParams();
  return (
    <RecordView
      key={employeeId}
      whose={{ employeeId }}
      title={words.ofEmployee}
      actions={
        <Button component={Link} to={pathTo(paths.employeeProfile, { employeeId })} variant="default">
          {words.toProfile}
        </Button>
      }
    />
  );
}
