import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { useFields } from '../../ui/use-fields';
import { useAddRule, type NewDuty } from './api';
import { numberOrNull } from './number-or-null';
import { ruleMessages } from './rule.messages';
import classes from './standards.module.css';

/** A new yearly duty of the agency; the earlier one stays for its time. */
export function AddDuty({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useMessages(ruleMessages);
  const notify = useNotify();
  const add = useAddRule<NewDuty>('duties');
  const fields = useFields({ employeeKind: 'PPPK_PARUH_WAKTU', minJp: '', maxJp: '', period: 'CALENDAR_YEAR', basis: '', validFrom: '' }, add.error);
  const { employeeKind, minJp, maxJp, period, basis, validFrom } = fields.values;
  const save = () =>
    add.mutate(
      { employeeKind, minJp: numberOrNull(minJp), maxJp: numberOrNull(maxJp), period, basis, validFrom },
      {
        onSuccess: () => {
          notify(words.saved);
          onClose();
        },
      },
    );
  return (
    <Dialog title={words.addDuty} open={open} onClose={onClose}>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <NativeSelect
          label={words.kind}
          {...fields.text('employeeKind')}
          data={[
            { value: 'PNS', label: 'PNS' },
            { value: 'CPNS', label: 'CPNS' },
            { value: 'PPPK', label: 'PPPK' },
            { value: 'PPPK_PARUH_WAKTU', label: words.partTime },
          ]}
        />
        <TextInput label={words.minJp} description={words.emptyNone} inputMode="numeric" {...fields.text('minJp')} />
        <TextInput label={words.maxJp} description={words.emptyNone} inputMode="numeric" {...fields.text('maxJp')} />
        <NativeSelect
          label={words.period}
          {...fields.text('period')}
          data={[
            { value: 'CALENDAR_YEAR', label: words.calendarYear },
            { value: 'CONTRACT_YEAR', label: words.contractYear },
          ]}
        />
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
