import { Button, Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { FormEvent } from 'react';
import { ApiError, brokenRules } from '../../api-clients';
import { ConfirmDialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useChangeTemplate, usePreview } from './api';
import type { NoticeTemplate, NoticeTexts } from './api';
import { notificationsMessages } from './messages';
import classes from './notifications.module.css';
import { StaleText } from './stale-text';
import type { PresentText } from './stale-text';
import { TextVersions } from './text-versions';
import { TokenList } from './token-list';

const LANGUAGES = ['id', 'en'] as const;
const FAULTS = ['empty', 'too_long', 'unknown_token'] as const;

/** Subject and text in both languages beside how they read; saved as a new version. */
export function TextEditor({ template: { kind, revision, own, texts, tokens } }: { template: NoticeTemplate }) {
  const words = useMessages(notificationsMessages);
  const notify = useNotify();
  const [draft, setDraft] = useState<NoticeTexts>(texts);
  const [readRevision, setReadRevision] = useState(revision);
  const [goingBack, setGoingBack] = useState(false);
  const preview = usePreview(kind, useDeferredValue(draft));
  const change = useChangeTemplate(kind);
  const present = change.error instanceof ApiError && change.error.code === 'platform.stale_edit' ? (change.error.details['present'] as PresentText) : null;
  const broken = brokenRules(preview.error);
  const faultOf = (field: string) => {
    const [fault] = broken[field] ?? [];
    return fault && (words[FAULTS.find((each) => each === fault) ?? 'notAllowed'] as string);
  };
  const edit = (language: 'id' | 'en', part: 'subject' | 'text', value: string) => setDraft((before) => ({ ...before, [language]: { ...before[language], [part]: value } }));
  const submit = (next: NoticeTexts | null, done: string) =>
    change.mutate(
      { texts: next, revision: readRevision },
      {
        onSuccess: (answer) => {
          setReadRevision(answer.revision);
          setGoingBack(false);
          notify(done);
        },
      },
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    submit(draft, words.saved);
  };
  return (
    <>
      <form className={classes.editor} onSubmit={save}>
        <TokenList tokens={tokens} />
        {LANGUAGES.map((language) => (
          <Section key={language} title={words[language]} raised>
            <div className={classes.pair}>
              <div className={classes.fields} lang={language}>
                <TextInput label={words.subject} required maxLength={200} value={draft[language].subject} error={faultOf(`${language}.subject`)} onChange={(event) => edit(language, 'subject', event.currentTarget.value)} />
                <Textarea label={words.text} required autosize minRows={5} maxLength={4000} value={draft[language].text} error={faultOf(`${language}.text`)} onChange={(event) => edit(language, 'text', event.currentTarget.value)} />
              </div>
              <div className={classes.preview} role="region" aria-label={`${words.preview}: ${words[language]}`}>
                <h3>{words.preview}</h3>
                {preview.data && !preview.error ? (
                  <div lang={language}>
                    <strong>{preview.data[language].subject}</strong>
                    <p>{preview.data[language].text}</p>
                  </div>
                ) : (
                  <p>{words.notShown}</p>
                )}
              </div>
            </div>
          </Section>
        ))}
        {present ? (
          <StaleText
            present={present}
            onTake={(theirs) => {
              if (theirs) setDraft(theirs);
              else notify(words.kept);
              setReadRevision(present.revision);
              change.reset();
            }}
          />
        ) : (
          <InlineError error={change.error} />
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
          {own && (
            <Button variant="default" onClick={() => setGoingBack(true)}>
              {words.back}
            </Button>
          )}
        </div>
      </form>
      <TextVersions kind={kind} onUse={(next) => (setDraft(next), notify(words.used))} />
      <ConfirmDialog
        title={words.backTitle}
        confirm={words.back}
        open={goingBack}
        pending={change.isPending}
        error={change.error}
        onConfirm={() => submit(null, words.backDone)}
        onClose={() => setGoingBack(false)}
      >
        <p>{words.backText}</p>
      </ConfirmDialog>
    </>
  );
}
