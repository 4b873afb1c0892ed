import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useNavigate } from 'react-router';
import { ApiError } from '../api-clients';
import { onSignedOut } from '../api-clients/send';
import { meQuery } from '../session/me';
import type { Me } from '../session/me';
import { ErrorState } from '../ui/error-state';
import { HelpCodeProvider } from '../ui/help-code';
import { useMessages } from '../ui/i18n';
import { signInPath } from '../ui/paths';
import { ProductNameProvider } from '../ui/product-name';
import { appMessages } from './app.messages';
import { featureNav } from './features';
import { FirstDayReturn } from './first-day-return';
import { HelpLine } from './help-line';
import { BottomBar, SideBar } from './navigation-bars';
import classes from './shell.module.css';
import { StartScreen } from './start-screen';
import { TopBar } from './top-bar';

/** The frame of every page behind sign-in. */
export function AppLayout() {
  const navigate = useNavigate();
  const me = useQuery(meQuery);

  useEffect(() => onSignedOut(() => void navigate(signInAddress(), { replace: true })), [navigate]);

  if (me.error instanceof ApiError && me.error.status === 401) {
    return <Navigate to={signInAddress()} replace />;
  }
  if (me.data) return <Frame me={me.data} />;
  if (!me.error) return <StartScreen />;
  return (
    <main id="main" tabIndex={-1} className={classes.bare}>
      <ErrorState error={me.error} onRetry={() => void me.refetch()} />
    </main>
  );
}

/** The sign-in page, with the way back to the present one. */
function signInAddress(): string {
  const { pathname, search, hash } = window.location;
  return signInPath(pathname + search + hash);
}

/** What a learner did here before, in this tab or a killed one, is sent from every page. */
function useJournal({ accountId, permissions }: Me): void {
  const learns = permissions.includes('learning.own.learn');
  useEffect(() => {
    if (!learns) return undefined;
    const journal = import('../features/learning/journal/journal-sender');
    void journal.then(({ journalOf }) => journalOf(accountId));
    return () => void journal.then(({ closeJournal }) => closeJournal());
  }, [accountId, learns]);
}

function Frame({ me }: { me: Me }) {
  const words = useMessages(appMessages);
  const { name, settings } = me.agency;
  useJournal(me);
  return (
    <ProductNameProvider name={settings.name === name ? words.product : settings.name}>
      <a className={classes.skip} href="#main">
        {words.skip}
      </a>
      <TopBar me={me} />
      <div className={classes.body}>
        <SideBar entries={featureNav} permissions={me.permissions} />
        <main id="main" tabIndex={-1} className={classes.main}>
          <HelpCodeProvider>
            <FirstDayReturn />
            <Outlet />
            <HelpLine />
          </HelpCodeProvider>
        </main>
      </div>
      <BottomBar entries={featureNav} permissions={me.permissions} />
    </ProductNameProvider>
  );
}
