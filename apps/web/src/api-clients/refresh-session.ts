const REFRESHED_AT = 'piawai.refreshed-at';
const TRIES = 3;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const refreshedAt = () => Number(localStorage.getItem(REFRESHED_AT) ?? 0);

let running: Promise<boolean> | null = null;

/**
 * Takes a new token once for every caller of this tab and, where the browser has locks (https, localhost), of all tabs.
 * @param since when the refused request began (ms since 1970): another tab may have refreshed since then.
 * @returns whether the session goes on.
 */
export function refreshSession(since: number): Promise<boolean> {
  running ??= alone(async () => refreshedAt() > since || (await refresh())).finally(() => {
    running = null;
  });
  return running;
}

/** On plain http there are no locks; two tabs may then refresh at once, which the server honours for a minute. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('piawai.refresh', work) : work();
}

/**
 * A lost answer is asked for again: the server gives the previous token the same successor.
 * Only a refusal ends the session: a service that is away says nothing about it.
 * @throws when no answer came
 */
async function refresh(): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch('/api/v1/accounts/sessions/refresh', { method: 'POST', headers: { 'x-piawai-csrf': '1' } }).catch(() => null);
    if (answer?.ok) localStorage.setItem(REFRESHED_AT, String(Date.now()));
    if (answer && answer.status < 500) return answer.ok;
    if (attempt === TRIES) throw new Error('The session could not be renewed: no answer came.');
    await pause(400 * attempt);
  }
}
