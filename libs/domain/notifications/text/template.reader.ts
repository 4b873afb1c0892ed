import { Injectable } from '@nestjs/common';
import type { AccountId, UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';

import { DEFAULT_TEXTS, type NoticeTexts } from '../kinds/default-texts.rules';
import { NOTICE_KINDS, type NoticeKind } from '../kinds/notice-kinds.rules';

/** The text of a kind as it holds for an agency. */
export interface NoticeTemplate {
  readonly kind: NoticeKind;
  /** 0 = nobody has changed it yet. */
  readonly revision: number;
  /** Whether it is the agency's own. */
  readonly own: boolean;
  readonly texts: NoticeTexts;
}

/** One change of a text. */
export interface TemplateVersion {
  readonly revision: number;
  /** Null = back to the text of the product. */
  readonly texts: NoticeTexts | null;
  readonly changedBy: AccountId;
  readonly changedAt: Date;
}

type Row = { agencyId: UnitId; kind: NoticeKind; revision: number; texts: NoticeTexts | null };

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

/** The texts of messages; not personal, so it takes no scope. */
@Injectable()
export class TemplateReader {
  constructor(private readonly database: Database) {}

  /** Every kind with the text that holds. */
  async templatesOf(agencyId: UnitId): Promise<NoticeTemplate[]> {
    const own = await this.database.read<Row>(
      `select distinct on (kind) kind, revision, texts from notifications.template where agency_id = $1 order by kind, revision desc`,
      [agencyId],
    );
    return KINDS.map((kind) => {
      const row = own.find((each) => each.kind === kind);
      return { kind, revision: row?.revision ?? 0, own: !!row?.texts, texts: row?.texts ?? DEFAULT_TEXTS[kind] };
    });
  }

  /** Texts of many agencies at once, by agency and kind. */
  async textsOf(agencyIds: readonly UnitId[]): Promise<(agencyId: UnitId, kind: NoticeKind) => NoticeTexts> {
    const rows = await this.database.read<Row>(
      `select distinct on (agency_id, kind) agency_id as "agencyId", kind, texts
       from notifications.template where agency_id = any ($1::uuid[]) order by agency_id, kind, revision desc`,
      [[...new Set(agencyIds)]],
    );
    const own = new Map(rows.map((row) => [`${row.agencyId} ${row.kind}`, row.texts]));
    return (agencyId, kind) => own.get(`${agencyId} ${kind}`) ?? DEFAULT_TEXTS[kind];
  }

  /** Versions of a text, the newest first; at most fifty. */
  versionsOf(agencyId: UnitId, kind: NoticeKind): Promise<TemplateVersion[]> {
    return this.database.read<TemplateVersion>(
      `select revision, texts, changed_by as "changedBy", changed_at as "changedAt"
       from notifications.template where agency_id = $1 and kind = $2 order by revision desc limit 50`,
      [agencyId, kind],
    );
  }
}
