import { Textarea, TextInput } from '@mantine/core';
import { LONGEST_POST, LONGEST_TITLE } from '@piawai/domain/learning/rules';
import { useMessages } from '../../../ui/i18n';
import type { AnnouncementWords } from './api';
import { talkMessages } from './messages';

interface AnnouncementFieldsProps {
  readonly value: AnnouncementWords;
  /** Whether to say what is missing. */
  readonly checked: boolean;
  readonly onChange: (value: AnnouncementWords) => void;
}

/** Title and text of an announcement. */
export function AnnouncementFields({ value, checked, onChange }: AnnouncementFieldsProps) {
  const words = useMessages(talkMessages);
  return (
    <>
      <TextInput
        label={words.title}
        required
        maxLength={LONGEST_TITLE}
        error={checked && !value.title.trim() ? words.titleNeeded : null}
        value={value.title}
        onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
      />
      <Textarea
        label={words.text}
        description={words.textHint}
        required
        autosize
        minRows={4}
        maxRows={16}
        maxLength={LONGEST_POST}
        error={checked && !value.text.trim() ? words.textNeeded : null}
        value={value.text}
        onChange={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
      />
    </>
  );
}

export const isComplete = ({ title, text }: AnnouncementWords): boolean => title.trim() !== '' && text.trim() !== '';
