import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language, Messages } from './define-messages';

const STORED = 'piawai.language';

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'id', choose: () => undefined });

/** The language kept on this device; Indonesian until somebody switches. The document carries it for readers and requests. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => keep(localStorage.getItem(STORED) === 'en' ? 'en' : 'id'));
  const choice = useMemo(() => ({ language, choose: (next: Language) => setLanguage(keep(next)) }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

function keep(language: Language): Language {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  return language;
}

export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The messages in the language of the reader. */
export function useMessages<Source>(messages: Messages<Source>) {
  return messages[useLanguage().language];
}
