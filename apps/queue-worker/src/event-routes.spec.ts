import { NOTICE_SOURCES } from '@piawai/domain/notifications';

import { EVENT_ROUTES } from './event-routes';

describe('the routes of events', () => {
  it('lead to messages exactly where an event tells somebody something', () => {
    const routed = Object.entries(EVENT_ROUTES).filter(([, jobs]) => jobs.includes('write-notices')).map(([event]) => event);
    expect(routed.sort()).toEqual(Object.keys(NOTICE_SOURCES).sort());
  });
});
