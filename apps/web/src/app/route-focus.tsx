import { useEffect, useRef } from 'react';
import { ScrollRestoration, useLocation } from 'react-router';

/** After a change of page the focus moves to the main region, so that a screen reader and the keyboard begin there. */
export function RouteFocus() {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return <ScrollRestoration />;
}
