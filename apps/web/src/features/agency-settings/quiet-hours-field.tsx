import { TextInput } from '@mantine/core';
import { ChoiceField } from '../../ui/choice-field';
import { useMessages } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import { agencySettingsMessages } from './messages';

const USUAL = '20:00 06:00';

interface QuietHoursFieldProps {
  /** `20:00 06:00`; '' = none. */
  readonly value: string;
  readonly refused: boolean;
  readonly onChange: (value: string) => void;
}

export function QuietHoursField({ value, refused, onChange }: QuietHoursFieldProps) {
  const words = useMessages(agencySettingsMessages);
  const [from = '', to = ''] = value.split(' ');
  return (
    <>
      <ChoiceField
        label={words.quietHours}
        value={value ? 'on' : 'off'}
        choices={[{ value: 'on', label: words.quietOn }, { value: 'off', label: words.quietOff }]}
        onChoose={(choice) => onChange(choice === 'on' ? USUAL : '')}
      />
      <p className={classes.hint}>{words.quietHoursHint}</p>
      {value && (
        <>
          <TextInput type="time" label={words.quietFrom} required value={from} onChange={(event) => onChange(`${event.currentTarget.value} ${to}`)} />
          <TextInput
            type="time"
            label={words.quietTo}
            required
            value={to}
            error={refused && words.doesNotFit}
            onChange={(event) => onChange(`${from} ${event.currentTarget.value}`)}
          />
        </>
      )}
    </>
  );
}
