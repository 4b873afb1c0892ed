import { ActionIcon, Checkbox } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { MinutesText, SizeText } from '../../ui/texts';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import type { LessonLine } from './types';

interface LessonLineEditorProps {
  readonly courseId: string;
  readonly lesson: LessonLine;
  /** It can be moved, taken out and made optional. */
  readonly editable: boolean;
  /** It can be opened and written. */
  readonly open: boolean;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDropBefore: (lessonId: string) => void;
  readonly onRequired: (required: boolean) => void;
  readonly onRemove: () => void;
}

/** A lesson in the outline; it can be dragged by a mouse and moved by buttons. */
export function LessonLineEditor({ courseId, lesson, editable, open, canMoveUp, canMoveDown, onMove, onDropBefore, onRequired, onRemove }: LessonLineEditorProps) {
  const words = useMessages(authoringMessages);
  const { lessonId, title } = lesson;
  return (
    <li
      className={classes.lesson}
      draggable={editable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', lessonId)}
      onDragOver={(event) => editable && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const dropped = event.dataTransfer.getData('text/plain');
        if (dropped !== lessonId) onDropBefore(dropped);
      }}
    >
      {editable && <IconGripVertical className={classes.grip} size={18} stroke={1.5} aria-hidden />}
      <div className={classes.lessonText}>
        {open ? <Link to={pathTo(paths.draftLesson, { courseId, lessonId })}>{title}</Link> : <span>{title}</span>}
        <span className={classes.quiet}>
          <MinutesText minutes={lesson.minutes} /> · <SizeText bytes={lesson.bytes} /> {!lesson.ready && <Badge tone="warn">{words.notReady}</Badge>}
        </span>
      </div>
      {editable && (
        <div className={classes.moves}>
          <Checkbox label={words.required} checked={lesson.required} onChange={(event) => onRequired(event.currentTarget.checked)} />
          <ActionIcon variant="subtle" size="xl" aria-label={words.moveUp(title)} disabled={!canMoveUp} onClick={() => onMove(-1)}><IconChevronUp size={20} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" size="xl" aria-label={words.moveDown(title)} disabled={!canMoveDown} onClick={() => onMove(1)}><IconChevronDown size={20} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.remove(title)} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
        </div>
      )}
    </li>
  );
}
