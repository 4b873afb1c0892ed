import { useQuery } from '@tanstack/react-query';
import { api } from '../api-clients';
import type { CourseSchema } from '../api-clients';
import { useMessages } from '../ui/i18n';
import classes from './helper-names.module.css';
import { sessionMessages } from './messages';

/** Whom of one's own unit, or of the units above, one may ask: name and work contact. */
export function HelperNames() {
  const words = useMessages(sessionMessages);
  const { data } = useQuery({
    queryKey: ['organisation', 'helpers'],
    queryFn: ({ signal }) => api.get<CourseSchema<'HelpersDto'>>('/api/v1/organisation/helpers', {}, signal),
    staleTime: 600_000,
  });
  if (!data) return null;
  if (data.items.length === 0) return <p>{words.noHelpers}</p>;
  return (
    <div className={classes.helpers}>
      <p>{words.helpers}</p>
      <ul>
        {data.items.map(({ displayName, contact, unitName }) => (
          <li key={`${displayName}${contact}`}>
            <strong>{displayName}</strong>
            <span>{contact}</span>
            <small>{unitName}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
