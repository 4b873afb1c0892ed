import { Button } from '@mantine/core';
import { Dialog } from '../../ui/dialog';
import { useMessages } from '../../ui/i18n';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';

interface ConflictDialogProps {
  readonly open: boolean;
  readonly mine: string;
  readonly theirs: string;
  readonly onKeep: (mine: boolean) => void;
}

/** Both texts side by side; nothing is sent or thrown away before one is chosen. */
export function ConflictDialog({ open, mine, theirs, onKeep }: ConflictDialogProps) {
  const words = useMessages(authoringMessages);
  return (
    <Dialog title={words.conflictTitle} open={open} onClose={() => undefined}>
      <p>{words.conflictText}</p>
      <div className={classes.both}>
        <Text title={words.mine} text={mine} choice={words.useMine} onChoose={() => onKeep(true)} />
        <Text title={words.theirs} text={theirs} choice={words.useTheirs} onChoose={() => onKeep(false)} />
      </div>
    </Dialog>
  );
}

function Text({ title, text, choice, onChoose }: { title: string; text: string; choice: string; onChoose: () => void }) {
  return (
    <section className={classes.text}>
      <h3>{title}</h3>
      <pre tabIndex={0}>{text}</pre>
      <Button variant="default" onClick={onChoose}>{choice}</Button>
    </section>
  );
}
