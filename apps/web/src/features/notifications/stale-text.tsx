import { Button } from '@mantine/core';
import { Callout } from '../../ui/callout';
import { useLanguage, useMessages } from '../../ui/i18n';
import type { NoticeTexts } from './api';
import { notificationsMessages } from './messages';
import classes from './notifications.module.css';

/** The text that somebody else put in force meanwhile. */
export interface PresentText {
  readonly revision: number;
  /** Null = the text of the product. */
  readonly texts: NoticeTexts | null;
}

interface StaleTextProps {
  readonly present: PresentText;
  /** Null = keep what was written here. */
  readonly onTake: (texts: NoticeTexts | null) => void;
}

export function StaleText({ present: { texts }, onTake }: StaleTextProps) {
  const words = useMessages(notificationsMessages);
  const { language } = useLanguage();
  return (
    <Callout tone="warn">
      <div className={classes.fields}>
        <span>{words.stale}</span>
        <div className={classes.preview}>
          <strong>{texts ? texts[language].subject : words.standard}</strong>
          {texts && <p>{texts[language].text}</p>}
        </div>
        <div className={classes.actions}>
          {texts && (
            <Button variant="default" onClick={() => onTake(texts)}>
              {words.takeTheirs}
            </Button>
          )}
          <Button variant="default" onClick={() => onTake(null)}>
            {words.keepMine}
          </Button>
        </div>
      </div>
    </Callout>
  );
}
