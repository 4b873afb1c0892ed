import { NativeSelect } from '@mantine/core';
import { Outlet, useNavigate, useSearchParams } from 'react-router';
import { formatDate, formatTime, useLanguage, useMessages } from '../../ui/i18n';
import { useMe, useOverseesAgency } from '../../session/me';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { PageSkeleton } from '../../ui/skeletons';
import { useDashboard } from './api';
import type { Dashboard } from './api';
import { DashboardCharts } from './dashboard-charts';
import { DashboardFigures } from './dashboard-figures';
import { ReachedLine } from './reached-line';
import { dashboardQuery, type NamesChoice, namesChoice } from './dashboard-query';
import { reportingMessages } from './messages';
import { NobodyYet } from './nobody-yet';
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
  const wholeAgency = useOverseesAgency();
  const dashboard = useDashboard(unitId, year);
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => String(thisYear - index));
  // A unit's own page is called so; the agency and what lies below are called by name.
  const isOwn = (data: Dashboard) => !wholeAgency && data.path.length === 0;
  const titleOf = (data: Dashboard) => {
    if (isOwn(data)) return words.unitPage;
    if (!wholeAgency) return data.unit?.name ?? words.unitPage;
    return data.unit ? `${words.dashboard}: ${data.unit.name}` : words.dashboard;
  };
  const leadOf = (data: Dashboard) => {
    const moment = `${formatDate(data.on, language, 'long')}, ${formatTime(new Date(dashboard.dataUpdatedAt).toISOString(), language, agency.settings.zone)}`;
    return isOwn(data) ? words.unitLead(data.unit?.name ?? words.ownPeople, moment) : words.dashboardLead(moment);
  };
  return (
    <QueryState query={dashboard} skeleton={<PageSkeleton />}>
      {(data) => (
        <Page
          title={titleOf(data)}
          lead={leadOf(data)}
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
          <Outlet />
          {data.totals.people === 0 ? <NobodyYet /> : <Contents data={data} names={names} namesFirst={!wholeAgency} />}
        </Page>
      )}
    </QueryState>
  );
}

interface ContentsProps {
  readonly data: Dashboard;
  readonly names: Omit<NamesChoice, 'unitId' | 'year'>;
  /** A supervisor asks who is missing; an agency first how many. */
  readonly namesFirst: boolean;
}

function Contents({ data, names, namesFirst }: ContentsProps) {
  const list = <PeopleList choice={{ ...names, unitId: data.unit?.id, year: data.year }} hasDuty={data.totals.obliged > 0} />;
  return (
    <>
      <ReachedLine data={data} />
      {namesFirst && list}
      <DashboardFigures data={data} />
      {!namesFirst && list}
      <DashboardCharts data={data} />
      {data.units.length > 0 && <UnitList data={data} />}
    </>
  );
}
