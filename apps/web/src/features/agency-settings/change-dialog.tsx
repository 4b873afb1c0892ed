import { Button, TextInput } from '@mantine/core';
import { isReadableColour, isSettingValue } from '@piawai/domain/organisation/rules';
import type { AgencySettingKey, AgencySettings } from '@piawai/domain/organisation/rules';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useToday } from '../../session/today';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import classes from './agency-settings.module.css';
import { useChangeSetting } from './api';
import { EffectPreview } from './effect-preview';
import { FramePreview, LetterheadPreview, OpeningPreview } from './house-previews';
import { agencySettingsMessages } from './messages';
import { NumberPreview } from './number-preview';
import { draftOf, valueOf } from './setting-draft';
import { SettingField } from './setting-field';

interface ChangeDialogProps {
  readonly of: AgencySettingKey;
  readonly settings: AgencySettings;
  readonly onClose: () => void;
}

/** Changes one setting from a date on. */
export function ChangeDialog({ of: key, settings, onClose }: ChangeDialogProps) {
  const words = useMessages(agencySettingsMessages);
  const notify = useNotify();
  const today = useToday();
  const change = useChangeSetting(key);
  const fields = useFields(draftOf(key, settings, today), change.error);
  const [refused, setRefused] = useState(false);
  const value = valueOf(key, fields.values, settings);
  const fits = isSettingValue(key, value) && (key !== 'logoColour' || isReadableColour(fields.values.value));
  const mayLieInThePast = key === 'signatories' && settings.signatories.length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefused(!fits);
    if (!fits) return;
    const done = () => {
      notify(words.saved);
      onClose();
    };
    change.mutate({ value, from: fields.values.from }, { onSuccess: done });
  };
  return (
    <Dialog title={words.changeOf(words[key])} open onClose={onClose}>
      <form className={classes.form} onSubmit={save}>
        <SettingField of={key} fields={fields} refused={refused && !fits} />
        {(key === 'logoColour' || key === 'logo' || key === 'name') && (
          <FramePreview
            name={key === 'name' ? fields.values.value : settings.name}
            colour={key === 'logoColour' ? fields.values.value : settings.logoColour}
            logo={key === 'logo' ? fields.values.value || null : settings.logo}
          />
        )}
        {(key === 'letterhead' || key === 'logo') && (
          <LetterheadPreview
            lines={key === 'letterhead' ? fields.values.value.split('\n').map((line) => line.trim()).filter(Boolean) : settings.letterhead}
            logo={key === 'logo' ? fields.values.value || null : settings.logo}
          />
        )}
        {(key === 'numberPattern' || key === 'classification') && (
          <NumberPreview
            pattern={key === 'numberPattern' ? fields.values.value : settings.numberPattern}
            classification={key === 'classification' ? fields.values.value : settings.classification}
            on={fields.values.from}
          />
        )}
        {(key === 'certificateLegalBasis' || key === 'organiserName') && (
          <OpeningPreview
            name={key === 'organiserName' ? fields.values.value : settings.organiserName}
            legalBasis={key === 'certificateLegalBasis' ? fields.values.value.trim() || null : settings.certificateLegalBasis}
          />
        )}
        <EffectPreview of={key} value={value} settings={settings} from={fields.values.from} />
        <TextInput
          type="date"
          label={words.from}
          description={mayLieInThePast ? words.fromOpen : words.fromHint}
          required
          {...(mayLieInThePast ? {} : { min: today })}
          {...fields.text('from')}
        />
        <InlineError error={change.error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
