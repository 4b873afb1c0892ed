import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api-clients';
import type { ProgressSchema } from '../../../api-clients';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { paths, pathTo } from '../../../ui/paths';
import classes from '../learning.module.css';
import { learningMessages } from '../messages';

/** Places on waiting lists; absent when there are none. */
export function OwnPlaces() {
  const words = useMessages(learningMessages);
  const { language } = useLanguage();
  const places = useQuery({
    queryKey: ['learning', 'waiting-places'],
    queryFn: async ({ signal }) => (await api.get<ProgressSchema<'WaitingPlacesDto'>>('/api/v1/learning/waiting-places', {}, signal)).items,
  });
  if (!places.data?.length) return null;
  return (
    <ul className={classes.list}>
      {places.data.map(({ placeId, courseId, courseTitle, position, people }) => (
        <li key={placeId} className={classes.course}>
          <Link to={pathTo(paths.course, { courseId })}>{courseTitle}</Link>
          <p className={classes.quiet}>{words.onList(formatNumber(position, language), formatNumber(people, language))}</p>
        </li>
      ))}
    </ul>
  );
}
