import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useToday } from '../../../session/today';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { SearchField } from '../../../ui/search-field';
import { type DesignSummary, useChoose, useCourses } from './api';
import classes from './designs.module.css';
import { designMessages } from './messages';

/** Chooses a template for the agency or one of its courses, from a day on. */
export function ChoiceDialog({ designs, onClose }: { designs: readonly DesignSummary[]; onClose: () => void }) {
  const words = useMessages(designMessages);
  const notify = useNotify();
  const today = useToday();
  const [courseId, setCourseId] = useState('');
  const [designId, setDesignId] = useState(designs[0]?.id ?? '');
  const [from, setFrom] = useState(today);
  const [search, setSearch] = useState('');
  const courses = useCourses(search);
  const choose = useChoose(() => {
    notify(words.saved);
    onClose();
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate({ courseId: courseId || null, designId: designId || null, from });
  };
  return (
    <Dialog title={words.chooseTitle} open onClose={onClose}>
      <form className={classes.fields} onSubmit={save}>
        <SearchField label={words.findCourse} value={search} onSearch={setSearch} />
        <NativeSelect
          label={words.forWhat}
          value={courseId}
          onChange={(event) => setCourseId(event.currentTarget.value)}
          data={[{ value: '', label: words.wholeAgency }, ...(courses.data?.items ?? []).map((course) => ({ value: course.courseId, label: course.title }))]}
        />
        <NativeSelect
          label={words.template}
          value={designId}
          onChange={(event) => setDesignId(event.currentTarget.value)}
          data={[...designs.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: courseId ? words.asAgency : words.builtIn }]}
        />
        <TextInput type="date" label={words.from} description={words.fromHint} required min={today} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <InlineError error={choose.error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button type="submit" loading={choose.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
