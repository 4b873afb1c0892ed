import { useSearchParams } from 'react-router';
import { KINDS, STATES } from './api';
import type { ReportFilter } from './api';

/** Names of the filters in the address. */
const NAMES = { state: 'status', unitId: 'unit', courseId: 'pelatihan', from: 'dari', to: 'sampai', employeeKind: 'jenis' } as const;
type FilterName = keyof typeof NAMES;

/** The filters of the report; they live in the address, so that a report can be sent to a colleague. */
export function useReportFilter() {
  const [query, setQuery] = useSearchParams();
  const value = (name: FilterName): string | undefined => query.get(NAMES[name]) || undefined;
  const filter: ReportFilter = {
    state: STATES.find((state) => state === value('state')) ?? 'COMPLETED',
    ...optional('unitId', value('unitId')),
    ...optional('courseId', value('courseId')),
    ...optional('from', value('from')),
    ...optional('to', value('to')),
    ...optional('employeeKind', KINDS.find((kind) => kind === value('employeeKind'))),
  };
  const set = (name: FilterName, next: string | null): void => {
    const changed = new URLSearchParams(query);
    if (next) changed.set(NAMES[name], next);
    else changed.delete(NAMES[name]);
    setQuery(changed, { replace: true });
  };
  return { filter, set, clear: () => setQuery({}, { replace: true }), isNarrowed: query.size > 0 };
}

/** The query of a report page with these filters. */
export function reportQuery(filter: Partial<ReportFilter>): string {
  const entries = Object.entries(filter).filter(([, value]) => value);
  return `?${new URLSearchParams(entries.map(([name, value]) => [NAMES[name as FilterName], value as string])).toString()}`;
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<Key, Value>));
