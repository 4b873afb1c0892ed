import { useState } from 'react';

/** Days after the first sign-in during which somebody is new. */
const NEW_DAYS = 14;

export type WelcomeStep = 'email' | 'lesson' | 'install';

/** Whether somebody has signed in for the first time only lately. */
export const isNew = (firstSignedInAt: string | null, now: number): boolean => firstSignedInAt !== null && now - Date.parse(firstSignedInAt) < NEW_DAYS * 86_400_000;

/** Steps that somebody has put aside on this device; nothing is lost when a device forgets them. */
export function usePutAside(accountId: string) {
  const key = `piawai.welcome.${accountId}`;
  const [aside, setAside] = useState<readonly string[]>(() => localStorage.getItem(key)?.split(' ') ?? []);
  const putAside = (step: WelcomeStep) => {
    const next = [...aside, step];
    localStorage.setItem(key, next.join(' '));
    setAside(next);
  };
  return { isAside: (step: WelcomeStep) => aside.includes(step), putAside };
}

/** Opened from the home screen of the device, not from a tab of the browser. */
export const isInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches;
