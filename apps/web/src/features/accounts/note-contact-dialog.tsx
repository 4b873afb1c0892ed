import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useToday } from '../../session/today';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import classes from './accounts.module.css';
import { CONTACT_REASONS, useNoteContact } from './never-signed-in-api';
import { neverSignedInMessages } from './never-signed-in-messages';

/** Why somebody has not signed in yet, as told when asked. */
export function NoteContactDialog({ employeeIds, onClose }: { employeeIds: readonly string[]; onClose: () => void }) {
  const words = useMessages(neverSignedInMessages);
  const { language } = useLanguage();
  const today = useToday();
  const notify = useNotify();
  const save = useNoteContact();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [on, setOn] = useState(today);
  const chosen = CONTACT_REASONS.find((each) => each === reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    save.mutate({ employeeIds, reason: chosen, note: note.trim(), on }, {
      onSuccess: () => {
        notify(words.saved);
        onClose();
      },
    });
  };
  return (
    <Dialog title={words.noteTitle(formatNumber(employeeIds.length, language))} open onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <p>{words.noteText}</p>
        <NativeSelect
          label={words.reason}
          required
          value={reason}
          data={[{ value: '', label: words.chooseReason }, ...CONTACT_REASONS.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput type="date" required label={words.on} max={today} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        <Textarea label={words.words} description={words.wordsHint} required={reason === 'OTHER'} maxLength={300} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <InlineError error={save.error} />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
