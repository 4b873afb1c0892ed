import { createContext, use, useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from './i18n';
import classes from './notice.module.css';
import { uiMessages } from './ui.messages';

const SHOWN_MS = 8000;

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'bad';
}

type Notify = (text: string, tone?: Notice['tone']) => void;

const NotifyContext = createContext<Notify>(() => undefined);

/** `notify('Tersimpan')`: a short line at the edge of the screen, read aloud. Errors belong beside what failed, not here. */
export const useNotify = () => use(NotifyContext);

export function NoticeProvider({ children }: { children: ReactNode }) {
  const words = useMessages(uiMessages);
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const dismiss = useCallback((id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)), []);
  const notify = useCallback<Notify>(
    (text, tone = 'ok') => {
      count.current += 1;
      const id = count.current;
      setNotices((shown) => [...shown.slice(-2), { id, text, tone }]);
      setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <div className={classes.region} role="region" aria-label={words.noticeRegion}>
        <div aria-live="polite" aria-relevant="additions">
          {notices.map(({ id, text, tone }) => (
            <p key={id} className={classes.notice} data-tone={tone}>
              {text}
              <button type="button" className={classes.close} onClick={() => dismiss(id)}>
                {words.close}
              </button>
            </p>
          ))}
        </div>
      </div>
    </NotifyContext>
  );
}
