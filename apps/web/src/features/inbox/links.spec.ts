import { NOTICE_KINDS } from '@piawai/domain/notifications/rules';
import type { NoticeKindWord } from '@piawai/domain/notifications/rules';
import { matchPath } from 'react-router';
import { paths } from '../../ui/paths';

const SUBJECT = { enrolmentId: 'e', courseId: 'c', certificateId: 's', versionId: 'v', exportId: 'x', questionId: 'q', postId: 'p', announcementId: 'a' };

describe('the page of a message', () => {
  it.each(Object.entries<NoticeKindWord>(NOTICE_KINDS))('of %s exists', (_, { link }) => {
    const found = Object.values(paths).filter((path) => matchPath(path, link(SUBJECT)));
    expect(found.length).toBeGreaterThan(0);
  });
});
