import { Button } from '@mantine/core';
import { useMessages } from './i18n';
import { useNotify } from './notice';
import { uiMessages } from './ui.messages';

interface CopyButtonProps {
  /** The text to copy. */
  readonly text: string;
  /** `Salin Data untuk MyASN`; `Salin` without it. */
  readonly label?: string;
}

/** Copies a text; works on plain http too, where the clipboard interface is missing. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const words = useMessages(uiMessages);
  const notify = useNotify();
  const copy = async () => {
    const done = await copyText(text);
    notify(done ? words.copied : words.copyFailed, done ? 'ok' : 'bad');
  };
  return (
    <Button variant="default" onClick={() => void copy()}>
      {label ?? words.copy}
    </Button>
  );
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  // Absent outside of https and localhost, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    if (!clipboard) return copyBySelection(text);
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  area.style.cssText = 'position:fixed;opacity:0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
