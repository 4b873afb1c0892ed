import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

const CodeContext = createContext<{ readonly code: string; readonly tell: (code: string) => void }>({ code: '', tell: () => undefined });

/** Keeps what the present page wants an admin to know when its reader asks for help. */
export function HelpCodeProvider({ children }: { children: ReactNode }) {
  const [code, tell] = useState('');
  const value = useMemo(() => ({ code, tell }), [code]);
  return <CodeContext value={value}>{children}</CodeContext>;
}

/** The code that goes with a question to the admin: no name, no number of a person. '' while it is not known. */
export function useHelpCode(code: string): void {
  const { tell } = use(CodeContext);
  useEffect(() => {
    tell(code);
    return () => tell('');
  }, [code, tell]);
}

export const usePresentHelpCode = (): string => use(CodeContext).code;
