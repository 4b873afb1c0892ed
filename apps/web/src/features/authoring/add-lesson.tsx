import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../ui/i18n';
import classes from './authoring.module.css';
import { LessonChoices } from './lesson-choices';
import { authoringMessages } from './messages';
import { FilesToLessons } from './upload/files-to-lessons';

/** Adds lessons at the end of a module: of files, of a YouTube video, or written. */
export function AddLesson({ courseId, moduleId }: { courseId: string; moduleId: string }) {
  const words = useMessages(authoringMessages);
  const [open, setOpen] = useState(false);
  const [uploading, setUploading] = useState(false);
  const moduleOf = async () => moduleId;
  return (
    <div className={classes.fields}>
      <div className={classes.add}>
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{words.addLesson}</Button>
        {open && (
          <LessonChoices courseId={courseId} moduleOf={moduleOf}>
            <Button variant="default" aria-expanded={uploading} onClick={() => setUploading(!uploading)}>{words.addFiles}</Button>
          </LessonChoices>
        )}
      </div>
      {open && uploading && <FilesToLessons courseId={courseId} moduleOf={moduleOf} />}
    </div>
  );
}
