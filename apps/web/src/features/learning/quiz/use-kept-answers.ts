import { useEffect, useRef, useState } from 'react';
import type { Answer } from '@piawai/domain/catalogue/rules';

import { type Answers, type Attempt, saveAnswers } from './api';

export type KeepState = 'kept' | 'keeping' | 'waiting' | null;

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

/** Answers of an open attempt: changed at once, sent after a short pause, sent again until the server has them. */
export function useKeptAnswers(attempt: Attempt) {
  const [answers, setAnswers] = useState<Answers>(attempt.answers);
  const [state, setState] = useState<KeepState>(null);
  const unsent = useRef<Record<string, Answer | null>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = async () => {
    const part = unsent.current;
    if (Object.keys(part).length === 0) return;
    unsent.current = {};
    setState('keeping');
    try {
      await saveAnswers(attempt.id, part);
      setState('kept');
    } catch {
      unsent.current = { ...part, ...unsent.current };
      setState('waiting');
      timer.current = setTimeout(() => void keep(), RETRY_MS);
    }
  };
  const answer = (revisionId: string, value: Answer | null) => {
    setAnswers((before) => ({ ...before, [revisionId]: value }));
    unsent.current[revisionId] = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), PAUSE_MS);
  };
  return { answers, answer, state };
}
