import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { paths } from '../../../ui/paths';
import { useDictionary } from '../api';
import classes from '../authoring.module.css';
import { type ReadQuestion, useAddToBank } from './api';
import { bankMessages } from './messages';
import { ReadQuestions } from './read-questions';

/** Many questions into the bank: paste or upload, look, save. */
export function ImportQuestionsPage() {
  const words = useMessages(bankMessages);
  return (
    <Page title={words.importTitle} lead={words.importLead} width="text" breadcrumb={[{ label: words.title, to: paths.questionBank }]}>
      <ReadQuestions>{(questions, done) => <SaveQuestions questions={questions} onSaved={done} />}</ReadQuestions>
    </Page>
  );
}

function SaveQuestions({ questions, onSaved }: { questions: readonly ReadQuestion[]; onSaved: () => void }) {
  const words = useMessages(bankMessages);
  const notify = useNotify();
  const [topic, setTopic] = useState('');
  const [shared, setShared] = useState(false);
  const dictionary = useDictionary();
  const add = useAddToBank();
  const byCode = new Map(dictionary.data?.items.map(({ code, id }) => [code.toUpperCase(), id]));
  const unknown = [...new Set(questions.flatMap(({ competencyCode }) => (competencyCode && dictionary.data && !byCode.has(competencyCode.toUpperCase()) ? [competencyCode] : [])))];
  const needsTopic = questions.some((question) => !question.topic);
  const save = () => {
    const rows = questions.map((question) => {
      const competencyId = byCode.get(question.competencyCode?.toUpperCase() ?? '') ?? null;
      return { ...question.form, topic: question.topic ?? topic.trim(), competencyId, level: competencyId ? question.level : null };
    });
    add.mutate({ shared, questions: rows }, { onSuccess: ({ added, present }) => (notify(words.added(added, present)), onSaved()) });
  };
  return (
    <>
      {unknown.map((code) => <p key={code} className={classes.quiet}>{words.problemCOMPETENCY(code)}</p>)}
      {needsTopic && <TextInput label={words.topicForRest} required maxLength={120} value={topic} onChange={(event) => setTopic(event.currentTarget.value)} />}
      <Checkbox label={words.share} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      <InlineError error={add.error} />
      <div className={classes.add}>
        <Button disabled={needsTopic && topic.trim() === ''} loading={add.isPending} onClick={save}>{words.saveAll(questions.length)}</Button>
      </div>
    </>
  );
}
