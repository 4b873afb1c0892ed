import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatSize, useLanguage, useMessages } from '../i18n';
import classes from './media.module.css';
import { mediaMessages } from './media.messages';

/** The words of a film or a recording, unfolded when asked for, or when nothing can be played. */
export function Transcript({ text, open = false }: { text: string; open?: boolean }) {
  const words = useMessages(mediaMessages);
  const { language } = useLanguage();
  const [asked, setAsked] = useState(false);
  if (!text) return null;
  const reading = asked || open;
  return (
    <>
      <Button variant="default" aria-expanded={reading} onClick={() => setAsked(!reading)}>
        {reading ? words.hideTranscript : words.readTranscript(formatSize(new Blob([text]).size, language))}
      </Button>
      {reading && (
        <section aria-label={words.transcript} className={classes.transcript}>
          {text.split(/\n{2,}/).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </section>
      )}
    </>
  );
}
