import { kindWord, NOTICE_CHANNELS, type NoticeKind } from '../kinds/notice-kinds.rules';

/**
 * SQL: an account wants messages of a kind on some channel, by its choices over the defaults. Questions that run again and again
 * leave the others out themselves: nothing is written down of them, so they would take up the room of a round for ever.
 */
export const wantsKind = (account: string, kind: NoticeKind): string => {
  const wanted = NOTICE_CHANNELS.map((channel) => `coalesce((
    select c.wanted from notifications.preference c
     where c.account_id = ${account} and c.kind = '${kind}' and c.channel = '${channel}'), ${kindWord(kind).channels.includes(channel)})`);
  return `(${wanted.join(' or ')})`;
};
