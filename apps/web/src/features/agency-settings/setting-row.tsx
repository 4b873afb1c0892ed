import { Button } from '@mantine/core';
import type { AgencySettingKey, AgencySettings } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import type { SettingChange } from './api';
import { ChangeDialog } from './change-dialog';
import { agencySettingsMessages } from './messages';
import { SettingValue } from './setting-value';

interface SettingRowProps {
  readonly of: AgencySettingKey;
  readonly settings: AgencySettings;
  /** Changes of this setting that have not begun, the next first. */
  readonly planned: readonly SettingChange[];
  readonly mayChange: boolean;
}

/** One setting: what holds today, what is planned, and the way to change it. */
export function SettingRow({ of: key, settings, planned, mayChange }: SettingRowProps) {
  const words = useMessages(agencySettingsMessages);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.row}>
      <dt>{words[key]}</dt>
      <dd>
        <SettingValue of={key} value={settings[key]} />
        {key === 'mfaRequired' && !settings.mfaRequired && <span className={classes.hint}>{words.mfaRests}</span>}
        {planned.map(({ from, value }) => (
          <span key={from} className={classes.planned}>
            <span>{words.planned(formatDate(from, language, 'long'))}</span> <SettingValue of={key} value={value} />
          </span>
        ))}
      </dd>
      {mayChange && (
        <dd className={classes.change}>
          <Button variant="default" aria-label={words.changeOf(words[key])} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
          {open && <ChangeDialog of={key} settings={settings} onClose={() => setOpen(false)} />}
        </dd>
      )}
    </div>
  );
}
