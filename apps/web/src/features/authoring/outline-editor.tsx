import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { newId } from '../../api-clients';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useSaveOutline } from './api';
import classes from './authoring.module.css';
import { TestsDialog } from './bank/tests-dialog';
import { LessonChoices } from './lesson-choices';
import { authoringMessages } from './messages';
import { ModuleEditor } from './module-editor';
import { moveLesson, moveModule, withoutLesson, withoutModule } from './outline-moves';
import type { ModuleLine, Version } from './types';
import { FilesToLessons } from './upload/files-to-lessons';

interface Removal {
  readonly name: string;
  readonly after: readonly ModuleLine[];
}

interface OutlineEditorProps {
  readonly version: Version;
  readonly editable: boolean;
  /** A correction changes titles and lessons, but neither order nor JP. */
  readonly textsOnly: boolean;
}

/** Modules and lessons; each change is saved at once, and its new place is read aloud. */
export function OutlineEditor({ version, editable, textsOnly }: OutlineEditorProps) {
  const words = useMessages(authoringMessages);
  const save = useSaveOutline(version.courseId);
  const [said, setSaid] = useState('');
  const [removal, setRemoval] = useState<Removal | null>(null);
  // While a change is on its way, what was asked for is shown.
  const modules = save.isPending ? save.variables : version.modules;
  const change = (after: readonly ModuleLine[], sentence = '') => {
    setSaid(sentence);
    save.mutate(after);
  };
  const newModule = (): ModuleLine => {
    const left = version.jp - modules.reduce((sum, module) => sum + module.jp, 0);
    return { id: newId(), title: words.newModule(modules.length + 1), jp: Math.max(0, left), lessons: [] };
  };
  // A draft that began without anything keeps the place for files open while they become lessons.
  const [begun] = useState(editable && version.modules.length === 0);
  const made = useRef<string | null>(null);
  const firstModule = async () => {
    if (made.current) return made.current;
    const module = newModule();
    await save.mutateAsync([...modules, module]);
    made.current = module.id;
    return module.id;
  };
  const add = <Button variant="default" onClick={() => change([...modules, newModule()])}>{words.addModule}</Button>;

  return (
    <div className={classes.outline}>
      {modules.length === 0 && !begun && <EmptyState text={words.emptyMaterials} action={editable && add} />}
      {begun && (
        <FilesToLessons courseId={version.courseId} moduleOf={firstModule} lead={modules.length === 0 ? words.emptyMaterials : undefined}>
          {modules.length === 0 && (
            <div className={classes.add}>
              <LessonChoices courseId={version.courseId} moduleOf={firstModule} />
              {add}
            </div>
          )}
        </FilesToLessons>
      )}
      <ol className={classes.plain}>
        {modules.map((module, at) => (
          <ModuleEditor
            key={module.id}
            courseId={version.courseId}
            module={module}
            editable={editable}
            textsOnly={textsOnly}
            isFirst={at === 0}
            isLast={at === modules.length - 1}
            onChange={(changed) => change(modules.map((each) => (each.id === module.id ? { ...each, ...changed } : each)))}
            onMove={(by) => change(moveModule(modules, module.id, by), words.moved(module.title, at + 1 + by))}
            onRemove={() => setRemoval({ name: module.title, after: withoutModule(modules, module.id) })}
            onMoveLesson={(lessonId, target) => {
              const after = moveLesson(modules, lessonId, target);
              const to = after.find((each) => each.lessons.some((lesson) => lesson.lessonId === lessonId));
              const place = to?.lessons.findIndex((lesson) => lesson.lessonId === lessonId) ?? 0;
              change(after, words.moved(to?.lessons[place]?.title ?? '', place + 1));
            }}
            onRemoveLesson={(lesson) => setRemoval({ name: lesson.title, after: withoutLesson(modules, lesson.lessonId) })}
          />
        ))}
      </ol>
      {editable && !textsOnly && modules.length > 0 && <div className={classes.add}>{add}<TestsDialog version={version} /></div>}
      <InlineError error={save.error} />
      <p className="visually-hidden" role="status">{said}</p>
      <ConfirmDialog
        title={words.removeTitle}
        confirm={words.removeConfirm}
        danger
        open={removal !== null}
        onClose={() => setRemoval(null)}
        onConfirm={() => {
          if (removal) change(removal.after);
          setRemoval(null);
        }}
      >
        <p>{words.removeText(removal?.name ?? '')}</p>
      </ConfirmDialog>
    </div>
  );
}
