import { useParams } from 'react-router';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useEmployeeName } from './api';
import { waitingMessages } from './messages';
import { StandIns } from './stand-ins';

/** An admin names who decides for somebody who is away and cannot do it. */
export function EmployeeStandInsPage() {
  const words = useMessages(waitingMessages);
  const { employeeId = '' } = useParams();
  return (
    <QueryState query={useEmployeeName(employeeId)}>
      {(name) => (
        <Page
          title={words.standInPage}
          lead={name}
          breadcrumb={[{ label: words.employees, to: paths.employees }, { label: name, to: pathTo(paths.employee, { employeeId }) }]}
        >
          <StandIns employeeId={employeeId} />
        </Page>
      )}
    </QueryState>
  );
}
