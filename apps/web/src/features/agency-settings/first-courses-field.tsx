import { NativeSelect } from '@mantine/core';
import { POSITION_GROUPS } from '@piawai/domain/organisation/rules';
import type { PositionGroup } from '@piawai/domain/organisation/rules';
import { formatMinutes, useLanguage, useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import classes from './agency-settings.module.css';
import { useBeginnings, useGroupsInUse } from './api';
import { agencySettingsMessages } from './messages';
import { firstCoursesOf, firstCoursesText } from './setting-draft';

/** What each group of positions begins with; groups that nobody's position is in are left out. */
export function FirstCoursesField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  const courses = useBeginnings();
  const used = useGroupsInUse();
  const chosen = new Map(firstCoursesOf(value).map(({ positionGroup, courseId }) => [positionGroup, courseId]));
  const choose = (group: PositionGroup, courseId: string) => {
    const next = new Map(chosen);
    if (courseId) next.set(group, courseId);
    else next.delete(group);
    onChange(firstCoursesText([...next].map(([positionGroup, id]) => ({ positionGroup, courseId: id }))));
  };
  const groups = (Object.keys(POSITION_GROUPS) as PositionGroup[]).filter((group) => used.data?.has(group) || chosen.has(group));
  return (
    <>
      <p className={classes.hint}>{words.firstCoursesHint}</p>
      <QueryState query={courses}>
        {(items) => (
          <>
            {groups.length === 0 && <p>{words.noGroups}</p>}
            {groups.map((group) => (
              <NativeSelect
                key={group}
                label={POSITION_GROUPS[group]}
                value={chosen.get(group) ?? ''}
                onChange={(event) => choose(group, event.currentTarget.value)}
                data={[{ value: '', label: words.shortest }, ...items.map(({ courseId, title, minutes }) => ({ value: courseId, label: `${title} · ±${formatMinutes(minutes, language)}` }))]}
              />
            ))}
          </>
        )}
      </QueryState>
    </>
  );
}

/** The choices as a person reads them. */
export function FirstCoursesValue({ value }: { value: ReturnType<typeof firstCoursesOf> }) {
  const words = useMessages(agencySettingsMessages);
  const courses = useBeginnings();
  if (value.length === 0) return <>{words.shortest}</>;
  return (
    <span className={classes.lines}>
      {value.map(({ positionGroup, courseId }) => (
        <span key={positionGroup}>
          {POSITION_GROUPS[positionGroup]}: {courses.data?.find((course) => course.courseId === courseId)?.title ?? words.courseGone}
        </span>
      ))}
    </span>
  );
}
