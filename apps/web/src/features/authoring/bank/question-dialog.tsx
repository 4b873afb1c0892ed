import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../../api-clients';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { useDictionary } from '../api';
import classes from '../authoring.module.css';
import { QuestionFields } from '../quiz/question-fields';
import type { QuestionForm } from '../types';
import { type BankQuestion, useArchive, useSaveBankQuestion } from './api';
import { bankMessages } from './messages';

const LEVELS = ['1', '2', '3', '4', '5'];

/** Changes an own question of the bank, or takes it out of the list. */
export function QuestionDialog({ question, onClose }: { question: BankQuestion; onClose: () => void }) {
  const words = useMessages(bankMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const dictionary = useDictionary();
  const [edit, setEdit] = useState(question);
  const [sure, setSure] = useState(false);
  const save = useSaveBankQuestion();
  const archive = useArchive();
  const form: QuestionForm = { ...edit, points: 1 };
  const stale = save.error instanceof ApiError && save.error.code === 'platform.stale_edit';
  const take = ({ kind, prompt, choices, matches, key, feedback }: QuestionForm) => setEdit({ ...edit, kind, prompt, choices, matches, key: key as BankQuestion['key'], feedback });
  return (
    <Dialog title={words.edit} open onClose={onClose}>
      <div className={classes.fields}>
        <QuestionFields question={form} label={words.question} onChange={take} />
        <TextInput label={words.topic} required maxLength={120} value={edit.topic} onChange={(event) => setEdit({ ...edit, topic: event.currentTarget.value })} />
        <div className={classes.pair}>
          <NativeSelect
            label={words.competency}
            value={edit.competencyId ?? ''}
            data={[{ value: '', label: words.noCompetency }, ...(dictionary.data?.items ?? []).map(({ id, code, nameId, nameEn }) => ({ value: id, label: `${code} · ${language === 'en' ? nameEn : nameId}` }))]}
            onChange={(event) => setEdit({ ...edit, competencyId: event.currentTarget.value || null, level: event.currentTarget.value ? edit.level : null })}
          />
          <NativeSelect
            label={words.level}
            disabled={!edit.competencyId}
            value={edit.level ? String(edit.level) : ''}
            data={[{ value: '', label: words.anyLevel }, ...LEVELS.map((level) => ({ value: level, label: words.levelN(Number(level)) }))]}
            onChange={(event) => setEdit({ ...edit, level: Number(event.currentTarget.value) || null })}
          />
        </div>
        <Checkbox label={words.share} checked={edit.shared} onChange={(event) => setEdit({ ...edit, shared: event.currentTarget.checked })} />
        {stale ? <p role="alert">{words.stale}</p> : <InlineError error={save.error ?? archive.error} />}
        <div className={classes.add}>
          <Button loading={save.isPending} disabled={edit.topic.trim() === ''} onClick={() => save.mutate(edit, { onSuccess: () => (notify(words.saved), onClose()) })}>{words.save}</Button>
          <Button variant="default" onClick={() => setSure(true)}>{words.archive}</Button>
        </div>
        {sure && (
          <div role="alert" className={classes.add}>
            <p>{words.archiveSure}</p>
            <Button color="red" loading={archive.isPending} onClick={() => archive.mutate({ ids: [question.id], archived: true }, { onSuccess: () => (notify(words.archived), onClose()) })}>
              {words.archiveYes}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
