import { ActionIcon, NumberInput, Textarea } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useEffect, useState } from 'react';
import { useMessages } from '../../ui/i18n';
import { AddLesson } from './add-lesson';
import classes from './authoring.module.css';
import { LessonLineEditor } from './lesson-line-editor';
import { authoringMessages } from './messages';
import type { LessonTarget } from './outline-moves';
import type { LessonLine, ModuleLine } from './types';

interface ModuleEditorProps {
  readonly courseId: string;
  readonly module: ModuleLine;
  readonly editable: boolean;
  /** Only the title may change. */
  readonly textsOnly: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (changed: Partial<ModuleLine>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onMoveLesson: (lessonId: string, target: LessonTarget) => void;
  readonly onRemoveLesson: (lesson: LessonLine) => void;
}

/** One module: title and JP, its lessons, and the way to add one. A lesson may be dropped on it. */
export function ModuleEditor({ courseId, module, editable: writable, textsOnly, isFirst, isLast, onChange, onMove, onRemove, onMoveLesson, onRemoveLesson }: ModuleEditorProps) {
  const words = useMessages(authoringMessages);
  const editable = writable && !textsOnly;
  const [title, setTitle] = useState(module.title);
  useEffect(() => setTitle(module.title), [module.title]);
  const drop = (lessonId: string, before: string | null) => onMoveLesson(lessonId, { moduleId: module.id, before });
  return (
    <li
      className={classes.module}
      onDragOver={(event) => editable && event.preventDefault()}
      onDrop={(event) => (event.preventDefault(), drop(event.dataTransfer.getData('text/plain'), null))}
    >
      {!writable && (
        <h3 className={classes.moduleTitle}>
          {module.title} <span className={classes.quiet}>· {module.jp} JP</span>
        </h3>
      )}
      {writable && <div className={classes.moduleHead}>
        <Textarea
          autosize
          minRows={1}
          aria-label={words.moduleTitle}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => title.trim() && title !== module.title && onChange({ title: title.trim() })}
        />
        <NumberInput
          aria-label={words.moduleJp}
          suffix=" JP"
          min={0}
          max={1000}
          allowDecimal={false}
          disabled={!editable}
          defaultValue={module.jp}
          key={module.jp}
          onBlur={(event) => {
            const jp = Number.parseInt(event.currentTarget.value, 10);
            if (jp >= 0 && jp !== module.jp) onChange({ jp });
          }}
        />
        {editable && (
          <div className={classes.moves}>
            <ActionIcon variant="subtle" size="xl" aria-label={words.moveUp(module.title)} disabled={isFirst} onClick={() => onMove(-1)}><IconChevronUp size={20} aria-hidden /></ActionIcon>
            <ActionIcon variant="subtle" size="xl" aria-label={words.moveDown(module.title)} disabled={isLast} onClick={() => onMove(1)}><IconChevronDown size={20} aria-hidden /></ActionIcon>
            <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.remove(module.title)} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
          </div>
        )}
      </div>}
      <ul className={classes.plain}>
        {module.lessons.map((lesson, at) => (
          <LessonLineEditor
            key={lesson.lessonId}
            courseId={courseId}
            lesson={lesson}
            editable={editable}
            open={writable}
            canMoveUp={!isFirst || at > 0}
            canMoveDown={!isLast || at < module.lessons.length - 1}
            onMove={(by) => onMoveLesson(lesson.lessonId, { by })}
            onDropBefore={(lessonId) => drop(lessonId, lesson.lessonId)}
            onRequired={(required) => onChange({ lessons: module.lessons.map((each) => (each.lessonId === lesson.lessonId ? { ...each, required } : each)) })}
            onRemove={() => onRemoveLesson(lesson)}
          />
        ))}
      </ul>
      {editable && <AddLesson courseId={courseId} moduleId={module.id} />}
    </li>
  );
}

