import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { quizMessages } from './messages';

/** Counts down to the deadline, by the clock of the device; what is late is decided by the server. */
export function TimeLeft({ deadline, onOver }: { deadline: number; onOver: () => void }) {
  const words = useMessages(quizMessages);
  const [seconds, setSeconds] = useState(() => secondsTo(deadline));
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsTo(deadline);
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      over.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [deadline]);
  const minutes = Math.floor(seconds / 60);
  return <span role="timer">{words.timeLeft(`${minutes}.${String(seconds % 60).padStart(2, '0')}`)}</span>;
}

const secondsTo = (deadline: number) => Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
