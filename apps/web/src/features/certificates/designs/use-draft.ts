import { useEffect, useState } from 'react';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';

const KEPT_STEPS = 50;
const keyOf = (id: string): string => `piawai-certificate-design-${id}`;

export interface Draft {
  readonly name: string;
  readonly design: CertificateDesign;
}

function keptDraft(id: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/** A draft with its steps back; it outlives a reload of the tab until it is published or discarded. */
export function useDraft(id: string, published: Draft) {
  const [kept] = useState(() => keptDraft(id));
  const [draft, setDraft] = useState<Draft>(kept ?? published);
  const [before, setBefore] = useState<readonly Draft[]>([]);
  const dirty = JSON.stringify(draft) !== JSON.stringify(published);
  useEffect(() => {
    if (dirty) sessionStorage.setItem(keyOf(id), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(id));
  }, [id, dirty, draft]);
  const change = (next: Partial<Draft>) => {
    setBefore((steps) => [...steps.slice(-KEPT_STEPS), draft]);
    setDraft({ ...draft, ...next });
  };
  const undo = () => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    setDraft(last);
  };
  const discard = () => {
    setBefore([]);
    setDraft(published);
  };
  return { draft, dirty, restored: kept !== null, canUndo: before.length > 0, change, undo, discard, forget: () => sessionStorage.removeItem(keyOf(id)) };
}
