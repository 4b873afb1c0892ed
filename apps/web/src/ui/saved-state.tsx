import type { ReactNode } from 'react';
import { formatNumber, formatTime, useLanguage, useMessages } from './i18n';
import classes from './states.module.css';
import { uiMessages } from './ui.messages';

/** Where the last change is. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly waiting: number }
  | { readonly kind: 'failed' };

/** One line of saved state: `Tersimpan 08.14 WIB`. */
export function SavedState({ state }: { state: SaveState | null }) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const text = () => {
    switch (state?.kind) {
      case 'saved':
        return words.savedAt(formatTime(state.at, language));
      case 'saving':
        return words.saving;
      case 'offline':
        return words.savePending(formatNumber(state.waiting, language));
      case 'failed':
        return words.saveFailed;
      default:
        return '';
    }
  };
  return <StateLine state={state?.kind}>{text()}</StateLine>;
}

/** The line itself. The region stays, so that a screen reader hears the first change; without a state it takes no room. */
export function StateLine({ state, children }: { state: string | undefined; children: ReactNode }) {
  return (
    <p className={state ? classes.saved : 'visually-hidden'} data-state={state} role="status">
      {children}
    </p>
  );
}
