import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { InlineError } from '../../ui/error-state';
import { useMessages } from '../../ui/i18n';
import classes from './account.module.css';
import { useConfirmFactor } from './api';
import { accountMessages } from './messages';

interface ConfirmFactorProps {
  readonly offer: { readonly secret: string; readonly uri: string };
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The QR code is drawn on the device; the writer of QR codes is loaded when it is needed. */
const drawQr = async (text: string) => {
  const { toDataURL } = await import('qrcode');
  return toDataURL(text, { margin: 2, width: 400 });
};

export function ConfirmFactor({ offer, onConfirmed, onCancel }: ConfirmFactorProps) {
  const words = useMessages(accountMessages);
  const confirm = useConfirmFactor();
  const qr = useQuery({ queryKey: ['accounts', 'qr', offer.uri], queryFn: () => drawQr(offer.uri), gcTime: 0 });
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const digits = code.replace(/\s/g, '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (digits.length === 6) confirm.mutate(digits, { onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes) });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.quiet}>{words.factorScan}</p>
      {qr.data && <img className={classes.qr} src={qr.data} alt={words.factorQr} />}
      <p className={classes.quiet}>
        {words.factorSecret} <span className={classes.secret}>{offer.secret}</span>
      </p>
      <TextInput
        label={words.factorCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        error={checked && digits.length !== 6 ? words.factorCodeMissing : null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <InlineError error={confirm.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={confirm.isPending}>
          {words.factorConfirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
