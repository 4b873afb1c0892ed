import { Textarea, TextInput } from '@mantine/core';
import { isHttps } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../../ui/i18n';
import classes from './authoring.module.css';
import { lessonMessages } from './lesson.messages';
import type { LessonEdit } from './types';

type Content = LessonEdit['content'];

/** A lesson that lies elsewhere: an https address and what to do there. An address that is not whole yet is not sent. */
export function LinkEditor({ content, onChange }: { content: Content; onChange: (content: Content) => void }) {
  const words = useMessages(lessonMessages);
  return (
    <div className={classes.fields}>
      <TextInput
        type="url"
        label={words.url}
        placeholder="https://"
        defaultValue={content.url}
        error={content.url && !isHttps(content.url) ? words.urlProblem : undefined}
        onChange={(event) => {
          const url = event.currentTarget.value.trim();
          if (url === '' || isHttps(url)) onChange({ ...content, url });
        }}
      />
      <Textarea label={words.note} autosize minRows={3} maxLength={4000} value={content.note ?? ''} onChange={(event) => onChange({ ...content, note: event.currentTarget.value })} />
    </div>
  );
}
