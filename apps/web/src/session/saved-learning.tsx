import { Link, useLocation } from 'react-router';
import { formatNumber, formatTime, useLanguage, useMessages } from '../ui/i18n';
import { signInPath } from '../ui/paths';
import { StateLine } from '../ui/saved-state';
import { useMe } from './me';
import { sessionMessages } from './messages';
import { type SavedMark, useSavedMark } from './saved-mark';

/** One line on what of one's learning is saved and what waits; `reading` names what can be done meanwhile. */
export function SavedLearning({ reading = false }: { reading?: boolean }) {
  const { accountId } = useMe();
  const { pathname } = useLocation();
  const mark = useSavedMark(accountId);
  const text = useMarkText(reading);
  const signedOut = mark?.kind === 'waiting' && mark.reason === 'signed-out';
  return (
    <StateLine state={mark?.kind}>
      {mark && (signedOut ? <Link to={signInPath(pathname)}>{text(mark)}</Link> : text(mark))}
    </StateLine>
  );
}

/** Before sign-in and before signing out: what waits on this device, if anything does. */
export function WaitingLearning({ leaving = false }: { leaving?: boolean }) {
  const words = useMessages(sessionMessages);
  const { language } = useLanguage();
  const mark = useSavedMark();
  if (mark?.kind !== 'waiting' || mark.waiting === 0) return null;
  const count = formatNumber(mark.waiting, language);
  return <StateLine state="waiting">{leaving ? words.leavesWaiting(count) : words.signInToSend(count)}</StateLine>;
}

function useMarkText(reading: boolean): (mark: SavedMark) => string {
  const words = useMessages(sessionMessages);
  const { language } = useLanguage();
  return (mark) => {
    if (mark.kind === 'saved') return words.savedAt(formatTime(mark.at, language));
    const count = formatNumber(mark.waiting, language);
    if (mark.reason === 'signed-out') return mark.waiting > 0 ? words.signInToSend(count) : words.signInAgain;
    if (mark.waiting === 0) return reading ? words.lostReading : words.lost;
    if (!mark.kept) return words.waitingInPage(count);
    if (mark.reason === 'busy') return words.waitingBusy(count);
    // Without a service worker a page that was closed cannot be opened again before the line is back.
    if (reading) return 'serviceWorker' in navigator ? words.waitingReading(count) : words.waitingPlain(count);
    return words.waiting(count);
  };
}
