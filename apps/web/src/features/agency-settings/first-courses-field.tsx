import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { POSITION_GROUPS } from '@piawai/domain/organisation/rules';
import type { FirstCourse, PositionGroup } from '@piawai/domain/organisation/rules';
import { useMessages } from '../../ui/i18n';
import { QueryState } from '../../ui/query-state';
import classes from './agency-settings.module.css';
import { useBeginnings, usePositions } from './api';
import { CourseChoice } from './course-choice';
import { agencySettingsMessages } from './messages';
import { firstCoursesOf, firstCoursesText } from './setting-draft';

const isGroup = (whose: string): whose is PositionGroup => Object.hasOwn(POSITION_GROUPS, whose);

/** What each group of positions begins with, and single positions that begin with something else; groups without positions are left out. */
export function FirstCoursesField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const words = useMessages(agencySettingsMessages);
  const courses = useBeginnings();
  const positions = usePositions();
  const [added, setAdded] = useState<readonly string[]>([]);
  const chosen = new Map(firstCoursesOf(value).map(({ positionGroup, positionId, courseId }) => [positionGroup ?? positionId ?? '', courseId]));
  const choose = (whose: string, courseId: string) => {
    const next = new Map(chosen);
    if (courseId) next.set(whose, courseId);
    else next.delete(whose);
    onChange(firstCoursesText([...next].map(([key, id]): FirstCourse => ({ ...(isGroup(key) ? { positionGroup: key } : { positionId: key }), courseId: id }))));
  };
  const choice = (whose: string, label: string, otherwise: string) => (
    <CourseChoice key={whose} label={label} otherwise={otherwise} courseId={chosen.get(whose) ?? ''} onChoose={(courseId) => choose(whose, courseId)} />
  );
  return (
    <>
      <p className={classes.hint}>{words.firstCoursesHint}</p>
      <QueryState query={courses}>
        {() => (
          <QueryState query={positions}>
            {(items) => {
              const used = new Set<string>(items.map(({ positionGroup }) => positionGroup));
              const groups = (Object.keys(POSITION_GROUPS) as PositionGroup[]).filter((group) => used.has(group) || chosen.has(group));
              const single = [...new Set([...[...chosen.keys()].filter((whose) => !isGroup(whose)), ...added])];
              const nameOf = (id: string) => items.find((position) => position.id === id)?.name ?? words.positionGone;
              const others = items.filter(({ id }) => !single.includes(id)).map(({ id, name }) => ({ value: id, label: name }));
              return (
                <>
                  {groups.length === 0 && <p>{words.noGroups}</p>}
                  {groups.map((group) => choice(group, POSITION_GROUPS[group], words.shortest))}
                  {single.map((id) => choice(id, nameOf(id), words.ofGroup))}
                  {others.length > 0 && (
                    <NativeSelect
                      label={words.addPosition}
                      value=""
                      onChange={({ currentTarget }) => setAdded([...added, currentTarget.value])}
                      data={[{ value: '', label: words.choosePosition }, ...others]}
                    />
                  )}
                </>
              );
            }}
          </QueryState>
        )}
      </QueryState>
    </>
  );
}

/** The choices as a person reads them. */
export function FirstCoursesValue({ value }: { value: readonly FirstCourse[] }) {
  const words = useMessages(agencySettingsMessages);
  const courses = useBeginnings();
  const positions = usePositions();
  if (value.length === 0) return <>{words.shortest}</>;
  const nameOf = ({ positionGroup, positionId }: FirstCourse) =>
    positionGroup ? POSITION_GROUPS[positionGroup] : (positions.data?.find(({ id }) => id === positionId)?.name ?? words.positionGone);
  return (
    <span className={classes.lines}>
      {value.map((entry) => (
        <span key={entry.positionGroup ?? entry.positionId}>
          {nameOf(entry)}: {courses.data?.find((course) => course.courseId === entry.courseId)?.title ?? words.courseGone}
        </span>
      ))}
    </span>
  );
}
