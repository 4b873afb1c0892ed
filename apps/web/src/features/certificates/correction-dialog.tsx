import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { newId } from '../../api-clients';
import { Dialog } from '../../ui/dialog';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import { useNotify } from '../../ui/notice';
import { paths, pathTo } from '../../ui/paths';
import { QueryState } from '../../ui/query-state';
import { useFields } from '../../ui/use-fields';
import { type CorrectionProposal, type Holder, useCorrection, useCorrectionProposal } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';

interface CorrectionDialogProps {
  readonly certificateId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Reissues with mended names: by one press from the personnel data, or by hand. */
export function CorrectionDialog({ certificateId, open, onClose }: CorrectionDialogProps) {
  const words = useMessages(certificateMessages);
  const query = useCorrectionProposal(certificateId, open);
  return (
    <Dialog title={words.correct} open={open} onClose={onClose}>
      <QueryState query={query}>{(proposal) => <CorrectionForm certificateId={certificateId} proposal={proposal} onClose={onClose} />}</QueryState>
    </Dialog>
  );
}

type Fields = Record<keyof Holder, string>;
const fieldsOf = (holder: Holder): Fields =>
  Object.fromEntries(Object.entries(holder).map(([field, value]: [string, string | null]) => [field, value ?? ''])) as Fields;

function CorrectionForm({ certificateId, proposal, onClose }: { certificateId: string; proposal: CorrectionProposal; onClose: () => void }) {
  const words = useMessages(certificateMessages);
  const notify = useNotify();
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const correction = useCorrection(certificateId, (next) => {
    notify(words.corrected);
    onClose();
    void navigate(pathTo(paths.certificate, { certificateId: next }));
  });
  const [printed, recorded] = [fieldsOf(proposal.printed), fieldsOf(proposal.recorded)];
  const fields = useFields({ ...printed, note: '' }, correction.error);
  const differs = (Object.keys(recorded) as (keyof Holder)[]).some((field) => recorded[field] !== '' && recorded[field] !== printed[field]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { note, ...values } = fields.values;
    const holder = Object.fromEntries(Object.entries(values).filter(([field, value]) => value !== '' && value !== printed[field as keyof Holder]));
    correction.mutate({ id, holder, note });
  };
  return (
    <form className={classes.fields} onSubmit={send}>
      <p className={classes.quiet}>{words.correctHint}</p>
      {differs ? (
        <div>
          <Button variant="default" onClick={() => fields.replace((before) => ({ ...before, ...nonEmpty(recorded) }))}>
            {words.takeRecorded}
          </Button>
        </div>
      ) : (
        <p className={classes.quiet}>{words.recordedSame}</p>
      )}
      <TextInput label={words.holder} required {...fields.text('name')} />
      <div className={classes.two}>
        <TextInput label={words.nip} inputMode="numeric" maxLength={18} {...fields.text('nip')} />
        <TextInput label={words.rank} {...fields.text('rank')} />
        <TextInput label={words.birthPlace} {...fields.text('birthPlace')} />
        <TextInput label={words.birthDate} type="date" {...fields.text('birthDate')} />
      </div>
      <TextInput label={words.position} {...fields.text('position')} />
      <TextInput label={words.unit} {...fields.text('unit')} />
      <TextInput label={words.agency} {...fields.text('agency')} />
      <Textarea label={words.correctNote} required minLength={3} maxLength={500} autosize minRows={2} {...fields.text('note')} />
      <InlineError error={correction.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={correction.isPending}>
          {words.issueAgain}
        </Button>
      </div>
    </form>
  );
}

const nonEmpty = (values: Fields): Partial<Fields> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
