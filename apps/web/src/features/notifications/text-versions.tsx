import { Button } from '@mantine/core';
import type { NoticeKind } from '@piawai/domain/notifications/rules';
import { useMe } from '../../session/me';
import { EmptyState } from '../../ui/empty-state';
import { formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { DateText } from '../../ui/texts';
import { useVersions } from './api';
import type { NoticeTexts } from './api';
import { notificationsMessages } from './messages';
import classes from './notifications.module.css';

/** Every version of a text, with who wrote it; an earlier one can be taken into the fields again. */
export function TextVersions({ kind, onUse }: { kind: NoticeKind; onUse: (texts: NoticeTexts) => void }) {
  const words = useMessages(notificationsMessages);
  const { language } = useLanguage();
  const { zone } = useMe().agency.settings;
  const versions = useVersions(kind);
  return (
    <Section title={words.versions}>
      <QueryState query={versions}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={words.noVersions} />
          ) : (
            <ul className={classes.versions}>
              {items.map(({ revision, texts, by, changedAt }) => {
                const version = words.version(formatNumber(revision, language));
                return (
                  <li key={revision}>
                    <div>
                      <strong>{version}</strong>
                      <span>{texts ? texts[language].subject : words.standard}</span>
                      <small>
                        <DateText value={changedAt} style="short" time zone={zone} /> {by && words.by(by)}
                      </small>
                    </div>
                    {texts && (
                      <Button variant="default" aria-label={words.useOf(version)} onClick={() => onUse(texts)}>
                        {words.use}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}
