import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../api-clients';
import { ConfirmDialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useSaveOutline } from './api';
import classes from './authoring.module.css';
import { TestsDialog } from './bank/tests-dialog';
import { authoringMessages } from './messages';
import { ModuleEditor } from './module-editor';
import { moveLesson, moveModule, withoutLesson, withoutModule } from './outline-moves';
import type { ModuleLine, Version } from './types';

interface Removal {
  readonly name: string;
  readonly after: readonly ModuleLine[];
}

/** Modules and lessons; each change is saved at once, and its new place is read aloud. */
export function OutlineEditor({ version, editable }: { version: Version; editable: boolean }) {
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
  const addModule = () => {
    const left = version.jp - modules.reduce((sum, module) => sum + module.jp, 0);
    change([...modules, { id: newId(), title: words.newModule(modules.length + 1), jp: Math.max(0, left), lessons: [] }]);
  };
  const add = <Button variant={modules.length === 0 ? 'filled' : 'default'} onClick={addModule}>{words.addModule}</Button>;

  return (
    <div className={classes.outline}>
      {modules.length === 0 && <EmptyState text={words.emptyMaterials} action={editable && add} />}
      <ol className={classes.plain}>
        {modules.map((module, at) => (
          <ModuleEditor
            key={module.id}
            courseId={version.courseId}
            module={module}
            editable={editable}
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
      {editable && modules.length > 0 && <div className={classes.add}>{add}<TestsDialog version={version} /></div>}
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
