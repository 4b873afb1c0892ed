import { useMe } from '../../session/me';

/** Today in the zone of the agency, `yyyy-MM-dd`. */
export function useToday(): string {
  const { zone } = useMe().agency.settings;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());
}
