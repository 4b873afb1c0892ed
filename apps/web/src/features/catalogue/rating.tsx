import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import type { CourseCard } from './api';
import classes from './catalogue.module.css';
import { catalogueMessages } from './messages';

/** What those who completed a course think of it; nothing while too few have said so. */
export function Rating({ course: { rating, ratings } }: { course: Pick<CourseCard, 'rating' | 'ratings'> }) {
  const words = useMessages(catalogueMessages);
  const { language } = useLanguage();
  if (rating === null) return null;
  return (
    <span>
      <span className={classes.star} aria-hidden>★</span> {words.rating(formatNumber(rating, language, 1), formatNumber(ratings, language))}
    </span>
  );
}
