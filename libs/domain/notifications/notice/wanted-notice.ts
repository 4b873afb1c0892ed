import type { AccountId } from '@piawai/contracts';

import type { NoticeKind, NoticeSubject } from '../kinds/notice-kinds.rules';

/** Something that somebody should be told. */
export interface WantedNotice {
  readonly kind: NoticeKind;
  /** Natural key of what happened: a person is told of it once. */
  readonly source: string;
  readonly accountId: AccountId;
  readonly subject: NoticeSubject;
  /** It tells of something long past: not mailed. */
  readonly late: boolean;
}
