import { createBrowserRouter, Outlet } from 'react-router';
import type { RouteObject } from 'react-router';
import { lazyPage } from '../ui/navigation';
import { paths } from '../ui/paths';
import { AppLayout } from './app-layout';
import { CrashPage } from './crash-page';
import { featureRoutes, publicRoutes } from './features';
import { NewVersion } from './new-version';
import { NotFoundPage } from './not-found-page';
import { PublicLayout } from './public-layout';
import { loadMe } from './providers';
import { RouteFocus } from './route-focus';
import { RouteProgress } from './route-progress';
import { StartScreen } from './start-screen';

/** A page that fails is replaced by words; the navigation around it stays. */
const guarded = (children: readonly RouteObject[]): RouteObject => ({
  errorElement: <CrashPage />,
  children: [...children],
});

export const router = createBrowserRouter([
  {
    element: (
      <>
        <RouteProgress />
        <RouteFocus />
        <NewVersion />
        <Outlet />
      </>
    ),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <StartScreen />,
    children: [
      { element: <PublicLayout />, children: [guarded(publicRoutes)] },
      {
        element: <AppLayout />,
        // The person is asked for while the page is still on its way.
        loader: loadMe,
        shouldRevalidate: () => false,
        children: [
          guarded([
            ...featureRoutes,
            lazyPage(paths.menu, async () => (await import('./menu-page')).MenuPage),
            { path: '*', element: <NotFoundPage /> },
          ]),
        ],
      },
    ],
  },
]);
