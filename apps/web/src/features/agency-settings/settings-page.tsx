import type { AgencySettingKey } from '@piawai/domain/organisation/rules';
import { useCan, useMe } from '../../session/me';
import { useToday } from '../../session/today';
import { useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { ListSkeleton } from '../../ui/skeletons';
import classes from './agency-settings.module.css';
import { useHistory, useSettings } from './api';
import { agencySettingsMessages } from './messages';
import { NumberPreview } from './number-preview';
import { SettingHistory } from './setting-history';
import { SettingRow } from './setting-row';

const GROUPS = {
  appearance: ['name', 'logo', 'logoColour', 'zone'],
  papers: ['organiserName', 'certificateLegalBasis', 'place', 'letterhead', 'signatories', 'classification', 'numberPattern', 'waitForSignature', 'signingProvider'],
  rules: ['dailyJpCap', 'firstCourses', 'mfaRequired', 'standInDays', 'holidays'],
  contact: ['reminderDays', 'quietHours', 'helpPhone', 'helpEmail'],
} as const satisfies Record<string, readonly AgencySettingKey[]>;

/** What the agency decides for itself, as it holds today, as it is planned, and as it was. */
export function SettingsPage() {
  const words = useMessages(agencySettingsMessages);
  const { agency } = useMe();
  const today = useToday();
  const settings = useSettings();
  const mayChange = useCan('organisation.unit.manage');
  const history = useHistory(mayChange);
  const planned = (key: AgencySettingKey) => (history.data?.items ?? []).filter((change) => change.key === key && change.from > today).reverse();
  return (
    <Page title={words.title} lead={words.lead(agency.name)}>
      <QueryState query={settings} skeleton={<ListSkeleton rows={6} />}>
        {(present) => (
          <>
            {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
              <Section key={group} title={words[group]} raised>
                <dl className={classes.rows}>
                  {GROUPS[group].map((key) => (
                    <SettingRow key={key} of={key} settings={present} planned={planned(key)} mayChange={mayChange} />
                  ))}
                </dl>
                {group === 'papers' && mayChange && <NumberPreview pattern={present.numberPattern} classification={present.classification} on={today} />}
              </Section>
            ))}
          </>
        )}
      </QueryState>
      {mayChange && (
        <Section title={words.history}>
          <QueryState query={history} skeleton={<ListSkeleton rows={3} />}>
            {({ items }) => <SettingHistory changes={items} />}
          </QueryState>
        </Section>
      )}
    </Page>
  );
}
