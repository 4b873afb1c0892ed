import { cleanupOutdatedCaches, createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  skipWaiting(): Promise<void>;
};

/**
 * The pages of learning without a line, and the pictures of opened lessons. It never keeps an answer of the API:
 * what is personal is kept by the page, by account, see src/session/kept-answers.ts.
 */
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(api|dev)\//] }));
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.destination === 'image' && url.pathname.startsWith('/api/v1/catalogue/files/'),
  // A file never changes under its id.
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);

// A new version waits until the person says so: nothing is swapped under a page that is being read.
self.addEventListener('message', ({ data }) => data === 'take-over' && void self.skipWaiting());
