import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError } from '../../api-clients';
import type { SaveState } from '../../ui/saved-state';

const PAUSE_MS = 1200;
const RETRY_MS = 5000;

interface Autosave<Value, Saved> {
  readonly value: Value;
  /** Instant of the state that was loaded. */
  readonly savedAt: string;
  readonly save: (value: Value) => Promise<Saved>;
  readonly onSaved: (saved: Saved) => string;
  /** Somebody else saved first; nothing is sent until `resume`. */
  readonly onConflict: (present: unknown) => void;
}

/**
 * Sends a value when typing pauses, one request at a time, and again after a lost connection.
 * What is typed meanwhile goes with the next one, so nothing is lost and nothing overtakes.
 */
export function useAutosave<Value, Saved>({ value, savedAt, save, onSaved, onConflict }: Autosave<Value, Saved>) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: savedAt });
  const [error, setError] = useState<unknown>(null);
  const sent = useRef(value);
  const busy = useRef(false);
  const stopped = useRef(false);
  const [turn, setTurn] = useState(0);

  const send = useEffectEvent(async () => {
    if (busy.current || stopped.current || sent.current === value) return;
    busy.current = true;
    const sending = value;
    setState({ kind: 'saving' });
    try {
      const at = onSaved(await save(sending));
      sent.current = sending;
      setError(null);
      setState({ kind: 'saved', at });
      setTurn((before) => before + 1);
    } catch (problem) {
      fail(problem);
    } finally {
      busy.current = false;
    }
  });
  const fail = (problem: unknown) => {
    if (problem instanceof ApiError && problem.code === 'platform.stale_edit') {
      stopped.current = true;
      setState({ kind: 'failed' });
      onConflict(problem.details?.present);
    } else if (problem instanceof ApiError && problem.code === 'offline') {
      setState({ kind: 'offline', waiting: 1 });
      setTimeout(() => setTurn((before) => before + 1), RETRY_MS);
    } else {
      setError(problem);
      setState({ kind: 'failed' });
    }
  };

  useEffect(() => {
    const timer = setTimeout(() => void send(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, turn]);

  // Going to another page of ours sends what is left.
  useEffect(() => () => void send(), []);

  // Leaving the site with something unsent asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => sent.current !== value && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [value]);

  return {
    state,
    error,
    /** After a conflict: `accepted` is what is now taken as saved, null = send the own text again. */
    resume: (accepted: Value | null) => {
      stopped.current = false;
      if (accepted !== null) sent.current = accepted;
      setTurn((before) => before + 1);
    },
  };
}
