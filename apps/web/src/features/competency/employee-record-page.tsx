import { useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { pathTo, paths } from '../../ui/paths';
import { competencyMessages } from './messages';
import { RecordView } from './record-view';

/** The record of somebody whom the permission covers; opening it is kept in the audit trail. */
export function EmployeeRecordPage() {
  const words = useMessages(competencyMessages);
  const { employeeId = '' } = useParams();
  return (
    <RecordView
      whose={{ employeeId }}
      title={words.ofEmployee}
      breadcrumb={[{ label: words.backToEmployee, to: pathTo(paths.employee, { employeeId }) }]}
    />
  );
}
