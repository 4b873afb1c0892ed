import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import { useAddRule, useForms, type JpPolicy, type NewJpPolicy } from './api';
import { numberOrNull } from './number-or-null';
import { ruleMessages } from './rule.messages';
import classes from './standards.module.css';
import { useCompetencyWords } from './use-words';

const EMPTY = {
  version: '', formId: '16', unit: 'MINUTES' as JpPolicy['unit'], jpPerUnit: '', surplus: '0', dailyCap: '', unitsPerMonth: '', yearlyCap: '', basis: '', validFrom: '',
};

/** The agency's own way of counting one form from a day on. */
export function AddJpPolicy({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages(ruleMessages);
  const { name } = useCompetencyWords();
  const notify = useNotify();
  const forms = useForms();
  const add = useAddRule<NewJpPolicy>('jp-policies');
  const fields = useFields(EMPTY, add.error);
  const { formId, surplus, jpPerUnit, dailyCap, unitsPerMonth, yearlyCap, ...typed } = fields.values;
  const save = () =>
    add.mutate(
      {
        ...typed,
        formId: Number(formId),
        jpPerUnit: numberOrNull(jpPerUnit),
        internationalSurplusPercent: numberOrNull(surplus) ?? 0,
        dailyCap: numberOrNull(dailyCap),
        unitsPerMonth: numberOrNull(unitsPerMonth),
        yearlyCap: numberOrNull(yearlyCap),
      },
      {
        onSuccess: () => {
          notify(words.saved);
          onClose();
        },
      },
    );
  const optional = { description: words.emptyNone, inputMode: 'decimal' } as const;
  return (
    <Dialog title={words.addPolicy} open={open} onClose={onClose}>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput label={words.version} description={words.versionHint} required {...fields.text('version')} />
        <NativeSelect
          label={words.form}
          {...fields.text('formId')}
          data={(forms.data?.items ?? []).map((form) => ({ value: String(form.id), label: name(form) }))}
        />
        <NativeSelect
          label={words.unit}
          {...fields.text('unit')}
          data={[
            { value: 'MINUTES', label: words.minutes },
            { value: 'DAY', label: words.day },
            { value: 'SESSION', label: words.session },
            { value: 'OCCASION', label: words.occasion },
            { value: 'SEMESTER', label: words.semester },
          ]}
        />
        {typed.unit !== 'MINUTES' && <TextInput label={words.jpPerUnit} inputMode="decimal" required {...fields.text('jpPerUnit')} />}
        <TextInput label={words.dailyCap} {...optional} {...fields.text('dailyCap')} />
        <TextInput label={words.unitsPerMonth} {...optional} {...fields.text('unitsPerMonth')} />
        <TextInput label={words.yearlyCap} {...optional} {...fields.text('yearlyCap')} />
        <TextInput label={words.surplus} inputMode="decimal" {...fields.text('surplus')} error={fields.problemOf('internationalSurplusPercent')} />
        <TextInput label={words.basis} description={words.basisHint} required {...fields.text('basis')} />
        <TextInput type="date" label={words.validFrom} description={words.validFromHint} required {...fields.text('validFrom')} />
        <InlineError error={add.error} />
        <div>
          <Button type="submit" loading={add.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
