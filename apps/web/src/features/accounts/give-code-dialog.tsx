import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { newId } from '../../api-clients';
import { Callout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { formatDate, useLanguage, useMessages } from '../../ui/i18n';
import { paths } from '../../ui/paths';
import { EmployeeName } from '../../ui/texts';
import classes from './accounts.module.css';
import { REASONS, useGiveCode, useSheet } from './api';
import type { AccountLine } from './api';
import { accountsMessages } from './messages';

/** Makes a one-time code for a stated reason and shows it once, to be handed over in person. */
export function GiveCodeDialog({ person, onClose }: { person: AccountLine; onClose: () => void }) {
  const words = useMessages(accountsMessages);
  const [id] = useState(newId);
  const give = useGiveCode();
  const known = person.state === 'ACTIVE';
  const [reason, setReason] = useState<string>(known ? '' : 'FIRST_SIGN_IN');
  const [note, setNote] = useState('');
  const chosen = REASONS.find((each) => each === reason);
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) give.mutate({ employeeId: person.employeeId, id, reason: chosen, ...(note.trim() ? { note: note.trim() } : {}) });
  };
  if (give.data) return <GivenCode person={person} code={give.data.code} printId={give.data.id} expiresAt={give.data.expiresAt} onClose={onClose} />;
  return (
    <Dialog title={known ? words.reset : words.codeTitle} open onClose={onClose}>
      <form className={classes.form} onSubmit={make}>
        <Callout tone="info">{known ? words.resetWarn : words.codeWarn}</Callout>
        <NativeSelect
          label={words.reason}
          required
          value={reason}
          data={[{ value: '', label: words.chooseReason }, ...REASONS.map((value) => ({ value, label: words[value] }))]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Textarea label={words.note} required={reason === 'OTHER'} maxLength={300} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Checkbox required label={words.identity} />
        <InlineError error={give.error} />
        <div className={classes.end}>
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {words.makeCode}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface GivenCodeProps {
  readonly person: AccountLine;
  readonly code: string;
  readonly printId: string;
  readonly expiresAt: string;
  readonly onClose: () => void;
}

function GivenCode({ person, code, printId, expiresAt, onClose }: GivenCodeProps) {
  const words = useMessages(accountsMessages);
  const { language } = useLanguage();
  const sheet = useSheet();
  const address = `${window.location.origin}${paths.activate}`;
  return (
    <Dialog title={words.codeTitle} open onClose={onClose}>
      <div className={classes.form}>
        <p>{words.codeText}</p>
        <div className={classes.slip}>
          <EmployeeName name={person.name} nip={person.nip} />
          <strong className={classes.code}>{code}</strong>
          <span className={classes.quiet}>{words.codeUntil(formatDate(expiresAt, language, 'long'))}</span>
          <span className={classes.quiet}>{address.replace(/^https?:\/\//, '')}</span>
        </div>
        <InlineError error={sheet.error} />
        <div className={classes.badges}>
          <Button loading={sheet.isPending} onClick={() => sheet.mutate(printId)}>
            {words.saveSlip}
          </Button>
          <CopyButton text={`${address}#kode=${code}`} label={words.copyLink} />
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
