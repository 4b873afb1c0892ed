import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { AgencySettingKey } from '@piawai/domain/organisation/rules';
import { patternFaults } from '@piawai/domain/certificates/rules';
import { isReadableColour, LONGEST_LEGAL_BASIS, nearestReadable } from '@piawai/domain/organisation/rules';
import { useMe } from '../../session/me';
import { Callout } from '../../ui/callout';
import { ChoiceField } from '../../ui/choice-field';
import { useMessages } from '../../ui/i18n';
import type { useFields } from '../../ui/use-fields';
import classes from './agency-settings.module.css';
import { FirstCoursesField } from './first-courses-field';
import { LogoField } from './logo-field';
import { agencySettingsMessages } from './messages';
import { QuietHoursField } from './quiet-hours-field';
import type { SettingDraft } from './setting-draft';
import { ZONES } from './zones';

interface SettingFieldProps {
  readonly of: AgencySettingKey;
  readonly fields: ReturnType<typeof useFields<SettingDraft>>;
  /** Saving was tried with a value that does not fit. */
  readonly refused: boolean;
}

const CAPS = Array.from({ length: 24 }, (_, index) => String(index + 1));

/** The input for one setting. */
export function SettingField({ of: key, fields, refused }: SettingFieldProps) {
  const words = useMessages(agencySettingsMessages);
  const { value } = fields.values;
  const common = { label: words[key], description: words[`${key}Hint`], required: true, ...fields.text('value'), error: refused ? words.doesNotFit : undefined };
  switch (key) {
    case 'zone':
      return <NativeSelect {...common} data={[...ZONES]} />;
    case 'logoColour':
      return <ColourField value={value} common={common} onChange={(colour) => fields.set('value', colour)} />;
    case 'logo':
      return <LogoField value={value} onChange={(logo) => fields.set('value', logo)} />;
    case 'firstCourses':
      return <FirstCoursesField value={value} onChange={(text) => fields.set('value', text)} />;
    case 'reminderDays':
      return <TextInput {...common} required={false} inputMode="numeric" maxLength={20} />;
    case 'letterhead':
      return <Textarea {...common} autosize minRows={3} maxRows={6} />;
    case 'numberPattern': {
      const [fault] = patternFaults(value);
      return <TextInput {...common} maxLength={120} error={fault && words[fault]} />;
    }
    case 'dailyJpCap':
      return <NativeSelect {...common} required={false} data={[{ value: '', label: words.noCap }, ...CAPS.map((jp) => ({ value: jp, label: words.cap(jp) }))]} />;
    case 'standInDays':
      return <TextInput {...common} type="number" inputMode="numeric" min={1} max={20} />;
    case 'holidays':
      return <Textarea {...common} required={false} autosize minRows={3} maxRows={10} />;
    case 'mfaRequired':
      return <SecondFactorField value={value} onChoose={(choice) => fields.set('value', choice)} />;
    case 'waitForSignature':
      return (
        <HintedChoice
          of={key}
          value={value}
          choices={[{ value: 'yes', label: words.waitOn }, { value: 'no', label: words.waitOff }]}
          onChoose={(choice) => fields.set('value', choice)}
        />
      );
    case 'signingProvider':
      return (
        <HintedChoice
          of={key}
          value={value}
          choices={[{ value: 'DISABLED', label: words.signElsewhere }, { value: 'FAKE', label: words.signFake }]}
          onChoose={(choice) => fields.set('value', choice)}
        />
      );
    case 'quietHours':
      return <QuietHoursField value={value} refused={refused} onChange={(hours) => fields.set('value', hours)} />;
    case 'helpPhone':
      return <TextInput {...common} required={false} type="tel" maxLength={20} />;
    case 'helpEmail':
      return <TextInput {...common} required={false} type="email" maxLength={200} />;
    case 'certificateLegalBasis':
      return <TextInput {...common} required={false} maxLength={LONGEST_LEGAL_BASIS} />;
    case 'signatories':
      return <SignatoryFields fields={fields} refused={refused} />;
    default:
      return <TextInput {...common} maxLength={300} />;
  }
}

function ColourField({ value, common, onChange }: { value: string; common: object; onChange: (colour: string) => void }) {
  const words = useMessages(agencySettingsMessages);
  const nearest = nearestReadable(value);
  return (
    <>
      <TextInput {...common} type="color" className={classes.colourField ?? ''} error={isReadableColour(value) ? undefined : words.tooLight} />
      {nearest !== value && (
        <div>
          <Button variant="default" onClick={() => onChange(nearest)} leftSection={<span className={classes.swatch} style={{ background: nearest }} aria-hidden />}>
            {words.useNearest(nearest)}
          </Button>
        </div>
      )}
    </>
  );
}

function SignatoryFields({ fields, refused }: Omit<SettingFieldProps, 'of'>) {
  const words = useMessages(agencySettingsMessages);
  return (
    <>
      <p className={classes.hint}>{words.signatoriesHint}</p>
      <TextInput label={words.signatoryTitle} required maxLength={300} {...fields.text('title')} />
      <TextInput label={words.signatoryName} required maxLength={300} {...fields.text('name')} />
      <TextInput
        label={words.signatoryNip}
        description={words.signatoryNipHint}
        inputMode="numeric"
        maxLength={24}
        {...fields.text('nip')}
        error={refused ? words.nipWrong : undefined}
      />
    </>
  );
}

function SecondFactorField({ value, onChoose }: { value: string; onChoose: (choice: 'yes' | 'no') => void }) {
  const words = useMessages(agencySettingsMessages);
  const { mfaEnabled } = useMe();
  return (
    <>
      <ChoiceField
        label={words.mfaRequired}
        value={value === 'yes' ? 'yes' : 'no'}
        choices={[{ value: 'yes', label: words.mfaOn }, { value: 'no', label: words.mfaOff }]}
        onChoose={onChoose}
      />
      <p className={classes.hint}>{words.mfaRequiredHint}</p>
      {value === 'yes' && (
        <Callout tone="warn">
          <div className={classes.form}>
            <p>{words.mfaWarn}</p>
            {!mfaEnabled && <p>{words.mfaOwn}</p>}
          </div>
        </Callout>
      )}
    </>
  );
}

interface HintedChoiceProps {
  readonly of: 'waitForSignature' | 'signingProvider';
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function HintedChoice({ of: key, value, choices, onChoose }: HintedChoiceProps) {
  const words = useMessages(agencySettingsMessages);
  return (
    <>
      <ChoiceField label={words[key]} value={value} choices={choices} onChoose={onChoose} />
      <p className={classes.hint}>{words[`${key}Hint`]}</p>
    </>
  );
}
