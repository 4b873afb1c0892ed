import { Injectable } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { OrganisationReader, type QuietHours } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';

import { channelsFor, kindWord, NOTICE_KINDS, type NoticeChannel, type NoticeKind, type NoticeLanguage } from '../kinds/notice-kinds.rules';

/** How a person is told of one kind. */
export interface KindPreference {
  readonly kind: NoticeKind;
  readonly mandatory: boolean;
  readonly inbox: boolean;
  readonly email: boolean;
}

export interface Preferences {
  readonly kinds: readonly KindPreference[];
  /** Language of mails. */
  readonly language: NoticeLanguage;
  readonly quietHours: QuietHours | null;
  readonly hasEmail: boolean;
}

interface Choice {
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
  readonly wanted: boolean;
}

/** The own choices, over the defaults. */
@Injectable()
export class PreferenceReader {
  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationReader,
  ) {}

  async preferencesOf(actor: Actor): Promise<Preferences> {
    const [choices, [person], { quietHours }] = await Promise.all([
      this.database.read<Choice>('select kind, channel, wanted from notifications.preference where account_id = $1', [actor.accountId]),
      this.database.read<{ language: NoticeLanguage; hasEmail: boolean }>(
        `select coalesce(r.language, 'id') as language, a.email is not null as "hasEmail"
         from accounts.account a left join notifications.recipient r on r.account_id = a.id where a.id = $1`,
        [actor.accountId],
      ),
      this.organisation.settingsOf(actor.agencyId, actor.on),
    ]);
    const kinds = (Object.keys(NOTICE_KINDS) as NoticeKind[]).map((kind) => {
      const channels = channelsFor(kind, choices.filter((choice) => choice.kind === kind));
      return { kind, mandatory: kindWord(kind).mandatory, inbox: channels.includes('INBOX'), email: channels.includes('EMAIL') };
    });
    return { kinds, language: person!.language, hasEmail: person!.hasEmail, quietHours };
  }
}
