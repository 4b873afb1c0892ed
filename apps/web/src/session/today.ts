import { useMe } from './me';

/** Today in the zone of the agency, `yyyy-MM-dd`, as a date field takes it. */
export function useToday(): string {
  const { zone } = useMe().agency.settings;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}
