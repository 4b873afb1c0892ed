import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../ui/i18n';
import { quizMessages } from './messages';

/** Counts down to the server's deadline; what is late is decided by the server. */
export function TimeLeft({ deadlineAt, onOver }: { deadlineAt: string; onOver: () => void }) {
  const words = useMessages(quizMessages);
  const [seconds, setSeconds] = useState(() => secondsTo(deadlineAt));
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsTo(deadlineAt);
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      over.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [deadlineAt]);
  const minutes = Math.floor(seconds / 60);
  return <span role="timer">{words.timeLeft(`${minutes}.${String(seconds % 60).padStart(2, '0')}`)}</span>;
}

const secondsTo = (deadlineAt: string) => Math.max(0, Math.ceil((Date.parse(deadlineAt) - Date.now()) / 1000));
