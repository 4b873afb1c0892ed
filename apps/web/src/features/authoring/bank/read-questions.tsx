import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { InlineError } from '../../../ui/error-state';
import { FileDrop } from '../../../ui/file-drop';
import { useMessages } from '../../../ui/i18n';
import classes from '../authoring.module.css';
import { exampleAddress, type Reading, type ReadQuestion, useReadFile, useReadText } from './api';
import { bankMessages } from './messages';
import { ReadProblems } from './read-problems';
import { ReadList } from './read-list';

const ENDINGS = ['.xlsx', '.csv', '.tsv', '.txt', '.gift'];
const MOST_BYTES = 2_000_000;

interface ReadQuestionsProps {
  /** Shown below what was read; `done` empties the panel but for what could not be read, and says whether nothing is left. */
  readonly children: (questions: readonly ReadQuestion[], done: () => boolean) => ReactNode;
}

/** Reads pasted text or a file, names what is wrong by its line, and hands on what is right. Good questions outlive a second reading. */
export function ReadQuestions({ children }: ReadQuestionsProps) {
  const words = useMessages(bankMessages);
  const [text, setText] = useState('');
  const [header, setHeader] = useState('');
  const [questions, setQuestions] = useState<readonly ReadQuestion[]>([]);
  const [problems, setProblems] = useState<Reading['problems'] | null>(null);
  const readText = useReadText();
  const readFile = useReadFile();

  const take = (reading: Reading, before: string) => {
    setQuestions((kept) => [...kept, ...reading.questions]);
    setProblems(reading.problems);
    const titles = reading.format === 'SHEET' ? (titlesOf(before) ?? header) : '';
    setHeader(titles);
    // What was read leaves the box; what was not stays there under its titles, to be mended.
    const rest = reading.problems.map(({ source }) => source).join(reading.format === 'SHEET' ? '\n' : '\n\n');
    setText(rest && titles ? `${titles}\n${rest}` : rest);
  };
  const done = () => {
    setQuestions([]);
    if (problems?.length === 0) setProblems(null);
    return problems?.length === 0;
  };

  return (
    <div className={classes.fields}>
      <FileDrop
        label={words.file}
        endings={ENDINGS}
        maxBytes={MOST_BYTES}
        onFile={(file) => readFile.mutate(file, { onSuccess: (reading) => take(reading, '') })}
        upload={readFile.isPending ? { name: words.file, share: 0.5 } : null}
        error={readFile.error}
      />
      <div className={classes.add}>
        <Button component="a" variant="subtle" href={exampleAddress} download>{words.example}</Button>
      </div>
      <Textarea label={words.text} description={words.textHint} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <InlineError error={readText.error} />
      <div className={classes.add}>
        <Button variant="default" disabled={text.trim() === ''} loading={readText.isPending} onClick={() => readText.mutate(text, { onSuccess: (reading) => take(reading, text) })}>
          {words.read}
        </Button>
      </div>
      {problems && problems.length > 0 && <ReadProblems problems={problems} />}
      {problems && problems.length === 0 && questions.length === 0 && <p role="status">{words.noneRead}</p>}
      {questions.length > 0 && (
        <>
          <ReadList questions={questions} onDrop={(at) => setQuestions(questions.toSpliced(at, 1))} />
          {children(questions, done)}
        </>
      )}
    </div>
  );
}

/** The line of column titles of a pasted sheet, which its mended rows will need again. */
function titlesOf(text: string): string | null {
  const first = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return /(^|[\t;,])\s*soal\s*([\t;,]|$)/i.test(first) ? first : null;
}
