import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api-clients';
import { meQuery } from '../session/me';
import { LanguageProvider } from '../ui/i18n';
import { NoticeProvider } from '../ui/notice';
import { resolveVariables, theme } from '../ui/theme';

const RETRIES = 2;

/** A refusal is an answer; only a weak line or a busy service is asked again. Without any line the page says so at once, and asks when it is back. */
const worthRetrying = (failures: number, error: Error) =>
  failures < RETRIES && navigator.onLine && (!(error instanceof ApiError) || error.isOffline || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, networkMode: 'offlineFirst' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Begins to load who is signed in; the frame waits for it. */
export function loadMe(): null {
  void queryClient.prefetchQuery(meQuery);
  return null;
}

const schemes = localStorageColorSchemeManager({ key: 'piawai.scheme' });

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
    >
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <NoticeProvider>{children}</NoticeProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
