import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useLanguage, useMessages } from '../../ui/i18n';
import { paths, pathTo } from '../../ui/paths';
import { uiMessages } from '../../ui/ui.messages';
import { useFields } from '../../ui/use-fields';
import { useCreateCourse, useForms } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';

const E_LEARNING = 16;

/** Four fields are enough to begin. */
export function NewCourseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages(authoringMessages);
  return (
    <Dialog title={words.newCourse} open={open} onClose={onClose}>
      <NewCourseForm onClose={onClose} />
    </Dialog>
  );
}

function NewCourseForm({ onClose }: { onClose: () => void }) {
  const words = useMessages(authoringMessages);
  const common = useMessages(uiMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { data: forms } = useForms();
  const create = useCreateCourse();
  const fields = useFields({ title: '', code: '', formId: E_LEARNING, jp: 2 }, create.error);
  const submit = () => create.mutate({ id, ...fields.values }, { onSuccess: () => void navigate(pathTo(paths.draft, { courseId: id })) });
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.courseTitle} required minLength={5} maxLength={200} {...fields.text('title')} />
      <TextInput
        label={words.code}
        description={words.codeHint}
        required
        maxLength={16}
        value={fields.values.code}
        error={fields.problemOf('code')}
        onChange={(event) => fields.set('code', event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9-]/g, ''))}
      />
      <NativeSelect
        label={words.form}
        value={String(fields.values.formId)}
        onChange={(event) => fields.set('formId', Number(event.currentTarget.value))}
        data={(forms?.items ?? []).map((form) => ({ value: String(form.id), label: language === 'id' ? form.nameId : form.nameEn }))}
      />
      <NumberInput label={words.jp} min={1} max={1000} allowDecimal={false} value={fields.values.jp} error={fields.problemOf('jp')} onChange={(jp) => fields.set('jp', Number(jp))} />
      <InlineError error={create.error} />
      <div className={classes.end}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" loading={create.isPending}>{words.create}</Button>
      </div>
    </form>
  );
}
