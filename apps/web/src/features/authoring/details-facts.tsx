import { useMe } from '../../session/me';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useDictionary, useForms, usePositions, usePublishedCourses } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import type { Version } from './types';

/** What is said about a course whose draft is closed: to read, without fields that cannot be filled. */
export function DetailsFacts({ version }: { version: Version }) {
  const words = useMessages(authoringMessages);
  const { language } = useLanguage();
  const { agency } = useMe();
  const inWords = (each: { nameId: string; nameEn: string } | undefined) => (language === 'id' ? each?.nameId : each?.nameEn);
  const forms = useForms().data?.items;
  const dictionary = useDictionary().data?.items;
  const positions = usePositions().data?.items;
  const courses = usePublishedCourses().data?.items;
  const competencies = version.competencies.map(({ competencyId, level }) => `${inWords(dictionary?.find(({ id }) => id === competencyId)) ?? ''} · ${words.level} ${level}`);
  const meantFor = version.allPositions ? words.allPositions : version.positionIds.map((id) => positions?.find(({ positionId }) => positionId === id)?.name).join('; ');
  const facts: readonly (readonly [label: string, value: string | null | undefined])[] = [
    [words.summary, version.summary],
    [words.organiser, version.organiser || agency.name],
    [words.form, inWords(forms?.find(({ id }) => id === version.formId))],
    [words.jp, formatNumber(version.jp, language)],
    [words.competencies, competencies.join('; ')],
    [words.passingGrade, formatNumber(version.passingGrade, language)],
    [words.minActiveMinutes, formatNumber(version.minActiveMinutes, language)],
    [words.enrolmentRule, words[`rule${version.enrolmentRule}`]],
    [words.capacity, version.capacity === null ? words.noLimit : formatNumber(version.capacity, language)],
    [words.opensOn, version.opensOn && formatDate(version.opensOn, language, 'long')],
    [words.closesOn, version.closesOn && formatDate(version.closesOn, language, 'long')],
    [words.positions, meantFor],
    [words.prerequisites, version.prerequisiteCourseIds.map((id) => courses?.find(({ courseId }) => courseId === id)?.title).join('; ')],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
