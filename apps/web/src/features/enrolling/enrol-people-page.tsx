import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { newId, upload } from '../../api-clients';
import { ChoiceField } from '../../ui/choice-field';
import { InlineError } from '../../ui/error-state';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ORDERS, type PeopleFilter, useCourseTitle, useDraft } from './api';
import classes from './enrolling.module.css';
import { FilterForm } from './filter-form';
import { enrollingMessages } from './messages';

const MAX_BYTES = 20_000_000;
const WAYS = ['byNips', 'byFile', 'byFilter'] as const;
type Way = (typeof WAYS)[number];

/** Chooses whom to enrol in a course; what it means for each is shown next, before anything happens. */
export function EnrolPeoplePage() {
  const words = useMessages(enrollingMessages);
  const { courseId = '' } = useParams();
  const title = useCourseTitle(courseId);
  const [way, setWay] = useState<Way>('byNips');
  return (
    <Page
      title={words.enrolPeople}
      width="text"
      breadcrumb={[{ label: words.catalogue, to: paths.catalogue }, { label: title.data ?? words.course, to: pathTo(paths.course, { courseId }) }]}
    >
      <ChoiceField label={words.how} value={way} choices={WAYS.map((value) => ({ value, label: words[value] }))} onChoose={setWay} />
      {way === 'byNips' && <NipsForm courseId={courseId} />}
      {way === 'byFile' && <FileForm courseId={courseId} />}
      {way === 'byFilter' && <ByFilter courseId={courseId} />}
    </Page>
  );
}

/** Made once for each choice, so that a repeated tap makes one preview. */
function useChosen(courseId: string) {
  const navigate = useNavigate();
  const draft = useDraft();
  const [last, setLast] = useState({ content: '', id: newId() });
  const choose = (choice: { nips?: string; filter?: PeopleFilter }) => {
    const content = JSON.stringify(choice);
    const id = content === last.content ? last.id : newId();
    setLast({ content, id });
    draft.mutate({ id, courseId, ...choice }, { onSuccess: (order) => void navigate(pathTo(paths.enrolmentOrder, { orderId: order.id })) });
  };
  return { choose, draft };
}

function NipsForm({ courseId }: { courseId: string }) {
  const words = useMessages(enrollingMessages);
  const { choose, draft } = useChosen(courseId);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = !/\d/.test(text);
  const look = () => {
    setAsked(true);
    if (!isEmpty) choose({ nips: text });
  };
  return (
    <div className={classes.form}>
      <Textarea
        label={words.nips}
        description={words.nipsHint}
        rows={8}
        required
        maxLength={900_000}
        error={asked && isEmpty ? words.nipsNeeded : null}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <InlineError error={draft.error} />
      <div><Button loading={draft.isPending} onClick={look}>{words.look}</Button></div>
    </div>
  );
}

function FileForm({ courseId }: { courseId: string }) {
  const words = useMessages(enrollingMessages);
  const navigate = useNavigate();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const id = newId();
    const body = new FormData();
    body.append('file', file);
    setError(null);
    setSending({ name: file.name, share: 0 });
    try {
      await upload(`${ORDERS}/${id}/file?courseId=${courseId}`, body, { method: 'PUT', onProgress: (share) => setSending({ name: file.name, share }) });
      await navigate(pathTo(paths.enrolmentOrder, { orderId: id }));
    } catch (problem) {
      setError(problem);
      setSending(null);
    }
  };
  return (
    <div className={classes.form}>
      <FileDrop label={words.file} endings={['.xlsx', '.csv']} maxBytes={MAX_BYTES} onFile={(file) => void send(file)} upload={sending} error={error} />
      <p className={classes.quiet}>{words.fileHint}</p>
    </div>
  );
}

function ByFilter({ courseId }: { courseId: string }) {
  const { choose, draft } = useChosen(courseId);
  return <FilterForm pending={draft.isPending} error={draft.error} onChoose={(filter) => choose({ filter })} />;
}
