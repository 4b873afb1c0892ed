import { Checkbox, NativeSelect } from '@mantine/core';
import { QUESTION_KINDS } from '@piawai/domain/catalogue/rules';
import { useMessages } from '../../../ui/i18n';
import { SearchField } from '../../../ui/search-field';
import classes from '../authoring.module.css';
import { lessonMessages } from '../lesson.messages';
import { type BankFilters, useTopics } from './api';
import { bankMessages } from './messages';

interface BankFilterFieldsProps {
  readonly filters: BankFilters;
  readonly onChange: (filters: BankFilters) => void;
}

/** Search, topic, kind and whose questions. */
export function BankFilterFields({ filters, onChange }: BankFilterFieldsProps) {
  const words = useMessages(bankMessages);
  const kinds = useMessages(lessonMessages);
  const topics = [...new Set(useTopics().data?.items.map(({ topic }) => topic))];
  const set = (part: BankFilters) => onChange({ ...filters, ...part });
  return (
    <div className={classes.fields}>
      <SearchField label={words.search} value={filters.search ?? ''} onSearch={(search) => set({ search })} />
      <div className={classes.pair}>
        <NativeSelect
          label={words.topic}
          value={filters.topic ?? ''}
          data={[{ value: '', label: words.anyTopic }, ...topics.map((topic) => ({ value: topic, label: topic }))]}
          onChange={(event) => set({ topic: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.kind}
          value={filters.kind ?? ''}
          data={[{ value: '', label: words.anyKind }, ...QUESTION_KINDS.map((kind) => ({ value: kind, label: kinds[`k${kind}`] }))]}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
      </div>
      <Checkbox label={words.own} checked={filters.own ?? false} onChange={(event) => set({ own: event.currentTarget.checked })} />
    </div>
  );
}
