import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import type { NoticeTexts } from '../kinds/default-texts.rules';
import type { NoticeKind } from '../kinds/notice-kinds.rules';
import { refuseUnfit } from './text-engine';

export interface ChangeTemplate {
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly kind: NoticeKind;
  /** Null = back to the text of the product. */
  readonly texts: NoticeTexts | null;
  /** The revision that was read; 0 for a text that nobody has changed. */
  readonly revision: number;
}

/** An agency's own texts; every version is kept. */
@Injectable()
export class TemplateService {
  /**
   * Puts a text in force at once.
   * @throws notifications.template_invalid, platform.stale_edit with the present text
   */
  async changeTemplate(tx: Tx, { agencyId, accountId, kind, texts, revision }: ChangeTemplate): Promise<number> {
    if (texts) refuseUnfit(kind, texts);
    const [present] = await tx.query<{ revision: number; texts: NoticeTexts | null }>(
      'select revision, texts from notifications.template where agency_id = $1 and kind = $2 order by revision desc limit 1',
      [agencyId, kind],
    );
    const written = (present?.revision ?? 0) === revision && (await this.insert(tx, { agencyId, accountId, kind, texts, revision: revision + 1 }));
    if (!written) throw new DomainError('platform.stale_edit', { present: present ?? null });
    tx.audit('notifications.template_changed', { kind: 'notice_template', id: agencyId }, { noticeKind: kind, revision: revision + 1, own: texts !== null });
    return revision + 1;
  }

  /** @returns false when somebody wrote the same revision beside us */
  private async insert(tx: Tx, { agencyId, accountId, kind, texts, revision }: ChangeTemplate): Promise<boolean> {
    const rows = await tx.query(
      `insert into notifications.template (agency_id, kind, revision, texts, changed_by, changed_at) values ($1, $2, $3, $4::jsonb, $5, $6)
       on conflict do nothing returning revision`,
      [agencyId, kind, revision, texts && JSON.stringify(texts), accountId, tx.now],
    );
    return rows.length > 0;
  }
}
