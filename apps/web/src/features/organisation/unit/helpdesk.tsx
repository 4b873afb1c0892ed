import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../../session/me';
import { Dialog } from '../../../ui/dialog';
import { InlineError } from '../../../ui/error-state';
import { useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Section } from '../../../ui/page';
import { useFields } from '../../../ui/use-fields';
import { organisationMessages } from '../messages';
import classes from '../organisation.module.css';
import { useSetHelpdesk } from './api';
import type { UnitCard } from './api';
import { unitMessages } from './messages';

/** Where "Tanya Admin" leads the people of the unit; an agency has it in its settings. */
export function Helpdesk({ unit }: { unit: UnitCard }) {
  const words = useMessages(unitMessages);
  const maySet = useCan('organisation.helper.manage') && !unit.validTo;
  const [open, setOpen] = useState(false);
  if (unit.kind === 'AGENCY') return null;
  const contact = [unit.helpPhone, unit.helpEmail].filter(Boolean).join(' · ');
  return (
    <Section title={words.helpdesk} actions={maySet && <Button variant="default" onClick={() => setOpen(true)}>{words.helpdeskSet}</Button>}>
      <p>{words.helpdeskLead}</p>
      <p>{contact || words.helpdeskNone}</p>
      <Dialog title={words.helpdeskSetOf(unit.name)} open={open} onClose={() => setOpen(false)}>
        <HelpdeskForm unit={unit} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function HelpdeskForm({ unit, onClose }: { unit: UnitCard; onClose: () => void }) {
  const words = useMessages(unitMessages);
  const { save } = useMessages(organisationMessages);
  const notify = useNotify();
  const set = useSetHelpdesk(unit.id);
  const fields = useFields({ helpPhone: unit.helpPhone ?? '', helpEmail: unit.helpEmail ?? '' }, set.error);
  const submit = () => {
    const { helpPhone, helpEmail } = fields.values;
    set.mutate({ revision: unit.revision, helpPhone: helpPhone.trim() || null, helpEmail: helpEmail.trim() || null }, { onSuccess: () => (notify(words.saved), onClose()) });
  };
  return (
    <form className={classes.fields} onSubmit={(event) => (event.preventDefault(), submit())}>
      <TextInput label={words.helpPhone} description={words.helpPhoneHint} type="tel" maxLength={25} {...fields.text('helpPhone')} />
      <TextInput label={words.helpEmail} type="email" maxLength={200} {...fields.text('helpEmail')} />
      <InlineError error={set.error} />
      <Button type="submit" loading={set.isPending}>{save}</Button>
    </form>
  );
}
