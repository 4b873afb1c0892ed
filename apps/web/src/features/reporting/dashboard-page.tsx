import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import { useMe } from '../../session/me';
import { WaitingCard } from '../../session/waiting-card';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useDashboard } from './api';
import { DashboardCharts } from './dashboard-charts';
import { DashboardFigures } from './dashboard-figures';
import { ReachedLine } from './reached-line';
import { dashboardQuery, namesChoice } from './dashboard-query';
import { reportingMessages } from './messages';
import { PeopleList } from './people-list';
import classes from './reporting.module.css';
import { UnitList } from './unit-list';

const FIRST_YEAR = 2024;

/** From agency to unit to person; unit, year and the list that is open live in the address. */
export function DashboardPage() {
  const words = useMessages(reportingMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const names = namesChoice(query);
  const { unitId, year } = names;
  const { agency } = useMe();
  const dashboard = useDashboard(unitId, year);
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => String(thisYear - index));
  return (
    <QueryState query={dashboard} skeleton={<PageSkeleton />}>
      {(data) => (
        <Page
          title={data.unit ? `${words.dashboard}: ${data.unit.name}` : words.dashboard}
          lead={words.dashboardLead(`${formatDate(data.on, language, 'long')}, ${formatTime(new Date(dashboard.dataUpdatedAt).toISOString(), language, agency.settings.zone)}`)}
          breadcrumb={data.path.map(({ id, name }) => ({ label: name, to: dashboardQuery({ unitId: id, year }) }))}
          actions={
            <>
              {data.roots.length > 1 && (
                <NativeSelect
                  className={classes.year}
                  label={words.unit}
                  data={data.roots.map(({ id, name }) => ({ value: id, label: name }))}
                  value={data.path[0]?.id ?? data.unit?.id ?? ''}
                  onChange={(event) => void navigate(dashboardQuery({ unitId: event.currentTarget.value, year }), { replace: true })}
                />
              )}
              <NativeSelect
                className={classes.year}
                label={words.year}
                data={years.includes(String(data.year)) ? years : [String(data.year), ...years]}
                value={String(data.year)}
                onChange={(event) => {
                  const next = new URLSearchParams(query);
                  next.set('tahun', event.currentTarget.value);
                  setQuery(next, { replace: true });
                }}
              />
            </>
          }
        >
          <WaitingCard saysNothing />
          <ReachedLine data={data} />
          <DashboardFigures data={data} />
          <PeopleList choice={{ ...names, unitId: data.unit?.id, year: data.year }} />
          <DashboardCharts data={data} />
          {data.units.length > 0 && <UnitList data={data} />}
        </Page>
      )}
    </QueryState>
  );
}
