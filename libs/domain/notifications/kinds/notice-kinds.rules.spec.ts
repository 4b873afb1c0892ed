import { channelsFor, kindWord, NOTICE_KINDS, type NoticeChannel, type NoticeKind } from './notice-kinds.rules';

const off = (channel: NoticeChannel) => ({ channel, wanted: false });
const on = (channel: NoticeChannel) => ({ channel, wanted: true });

describe('on which channels a message goes', () => {
  it.each<[NoticeKind, ReturnType<typeof off>[], NoticeChannel[]]>([
    ['certificate_issued', [], ['INBOX', 'EMAIL']],
    ['certificate_issued', [off('EMAIL')], ['INBOX']],
    ['certificate_issued', [off('EMAIL'), off('INBOX')], []],
    ['course_published', [], ['INBOX']],
    ['course_published', [on('EMAIL')], ['INBOX', 'EMAIL']],
    ['certificate_revoked', [off('EMAIL'), off('INBOX')], ['INBOX', 'EMAIL']],
  ])('%s with %j goes to %j', (kind, choices, channels) => {
    expect(channelsFor(kind, choices)).toEqual(channels);
  });

  it('every kind reaches the inbox and leads to a page', () => {
    for (const kind of Object.keys(NOTICE_KINDS) as NoticeKind[]) {
      expect(kindWord(kind).channels).toContain('INBOX');
      expect(kindWord(kind).link({ enrolmentId: 'e', courseId: 'c', certificateId: 's' })).toMatch(/^\/[a-z/-]*$/);
    }
  });
});
