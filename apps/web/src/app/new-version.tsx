import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../ui/i18n';
import { appMessages } from './app.messages';
import classes from './shell.module.css';

/** Long enough for a first lesson on a slow line to have arrived. */
const REGISTER_AFTER_MS = 5_000;
const LOOK_EVERY_MS = 30 * 60_000;

/** Nothing extra is loaded for who saves data, and on plain http browsers offer no service worker. */
const mayRegister = (): boolean =>
  import.meta.env.PROD && 'serviceWorker' in navigator && !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/** Brings the service worker in once the page stands, and offers a new version when one is ready. */
export function NewVersion() {
  const words = useMessages(appMessages);
  const [ready, setReady] = useState<ServiceWorker | null>(null);
  const reloading = useRef(false);

  useEffect(() => {
    if (!mayRegister()) return undefined;
    let looking: ReturnType<typeof setInterval> | undefined;
    const registering = setTimeout(() => {
      void navigator.serviceWorker.register('/sw.js').then((registration) => {
        const look = () => {
          // Without a worker in charge the page is new itself.
          if (registration.waiting && navigator.serviceWorker.controller) setReady(registration.waiting);
        };
        registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
        look();
        looking = setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS);
      }, () => undefined);
    }, REGISTER_AFTER_MS);
    return () => {
      clearTimeout(registering);
      clearInterval(looking);
    };
  }, []);

  const takeOver = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (!reloading.current) window.location.reload();
      reloading.current = true;
    });
    ready?.postMessage('take-over');
  };
  if (!ready) return null;
  return (
    <div className={classes.newVersion} role="status">
      <span>{words.newVersionTitle}.</span>
      <Button size="compact-md" variant="default" onClick={takeOver}>
        {words.reload}
      </Button>
    </div>
  );
}
