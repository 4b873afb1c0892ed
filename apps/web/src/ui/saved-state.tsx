import { formatNumber, formatTime, useLanguage, useMessages } from './i18n';
import classes from './states.module.css';
import { uiMessages } from './ui.messages';

/** Where the last change is. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly waiting: number }
  | { readonly kind: 'failed' };

/** One line of saved state: `Tersimpan 08.14 WIB`. `offlineText` replaces the general sentence. */
export function SavedState({ state, offlineText }: { state: SaveState | null; offlineText?: (waiting: string) => string }) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const text = () => {
    switch (state?.kind) {
      case 'saved':
        return words.savedAt(formatTime(state.at, language));
      case 'saving':
        return words.saving;
      case 'offline':
        return (offlineText ?? words.savePending)(formatNumber(state.waiting, language));
      case 'failed':
        return words.saveFailed;
      default:
        return '';
    }
  };
  // The region stays, so that a screen reader hears the first change; without a state it takes no room.
  return (
    <p className={state ? classes.saved : 'visually-hidden'} data-state={state?.kind} role="status">
      {text()}
    </p>
  );
}
