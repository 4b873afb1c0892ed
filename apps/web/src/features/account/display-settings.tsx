import { useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../ui/choice-field';
import { useLanguage, useMessages } from '../../ui/i18n';
import type { Language } from '../../ui/i18n';
import { Section } from '../../ui/page';
import { chooseTextSize, storedTextSize } from '../../ui/text-size';
import type { TextSize } from '../../ui/text-size';
import { accountMessages } from './messages';

/** Language, text size and colours; kept on the device. */
export function DisplaySettings() {
  const words = useMessages(accountMessages);
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [textSize, setTextSize] = useState(storedTextSize);
  return (
    <Section title={words.display}>
      <ChoiceField<Language>
        label={words.language}
        value={language}
        onChoose={choose}
        choices={[
          { value: 'id', label: words.indonesian },
          { value: 'en', label: words.english },
        ]}
      />
      <ChoiceField<TextSize>
        label={words.textSize}
        value={textSize}
        onChoose={(size) => (setTextSize(size), chooseTextSize(size))}
        choices={[
          { value: '100', label: words.sizeNormal },
          { value: '112', label: words.sizeLarger },
          { value: '125', label: words.sizeLargest },
        ]}
      />
      <ChoiceField<MantineColorScheme>
        label={words.scheme}
        value={colorScheme}
        onChoose={setColorScheme}
        choices={[
          { value: 'auto', label: words.schemeAuto },
          { value: 'light', label: words.schemeLight },
          { value: 'dark', label: words.schemeDark },
        ]}
      />
    </Section>
  );
}
