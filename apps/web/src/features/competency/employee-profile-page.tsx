import { useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { competencyMessages } from './messages';
import { ProfileView } from './profile-view';

/** The competency profile of somebody whom the permission covers; opening it is kept in the audit trail. */
export function EmployeeProfilePage() {
  const words = useMessages(competencyMessages);
  const { employeeId = '' } = useParams();
  return (
    <ProfileView
      whose={{ employeeId }}
      title={words.profileOfEmployee}
      up={{ label: words.ofEmployee, to: pathTo(paths.employeeRecord, { employeeId }) }}
    />
  );
}
