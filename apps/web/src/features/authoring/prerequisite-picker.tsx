import { ActionIcon, NativeSelect } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useMessages } from '../../ui/i18n';
import { usePublishedCourses } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';

interface PrerequisitePickerProps {
  readonly courseId: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Courses that must be completed before one enrols. */
export function PrerequisitePicker({ courseId, chosen, onChange }: PrerequisitePickerProps) {
  const words = useMessages(authoringMessages);
  const { data } = usePublishedCourses();
  const others = (data?.items ?? []).filter((course) => course.courseId !== courseId);
  const free = others.filter((course) => !chosen.includes(course.courseId));
  return (
    <div className={classes.fields} role="group" aria-label={words.prerequisites}>
      {chosen.length > 0 && (
        <ul className={classes.plain}>
          {chosen.map((id) => {
            const title = others.find((course) => course.courseId === id)?.title ?? '';
            return (
              <li key={id} className={classes.prerequisite}>
                <span>{title}</span>
                <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.dropPrerequisite(title)} onClick={() => onChange(chosen.filter((each) => each !== id))}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <NativeSelect
        label={words.prerequisites}
        value=""
        data={[{ value: '', label: words.addPrerequisite }, ...free.map((course) => ({ value: course.courseId, label: course.title }))]}
        onChange={(event) => event.currentTarget.value && onChange([...chosen, event.currentTarget.value])}
      />
    </div>
  );
}
