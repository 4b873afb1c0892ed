import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId, upload } from '../../api-clients';
import { FileDrop } from '../../ui/file-drop';
import { useMessages } from '../../ui/i18n';
import classes from './agency-settings.module.css';
import { agencySettingsMessages } from './messages';

const MAX_BYTES = 5_000_000;

/** Takes a picture, which the service writes anew; it shows everywhere once the setting is saved. */
export function LogoField({ value, onChange }: { value: string; onChange: (logo: string) => void }) {
  const words = useMessages(agencySettingsMessages);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const id = newId();
    const form = new FormData();
    form.append('file', file);
    setError(null);
    setSending({ name: file.name, share: 0 });
    try {
      await upload(`/api/v1/organisation/logos/${id}`, form, { method: 'PUT', onProgress: (share) => setSending({ name: file.name, share }) });
      onChange(id);
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(null);
    }
  };
  return (
    <>
      <p className={classes.hint}>{words.logoHint}</p>
      <FileDrop label={words.logo} endings={['.png', '.jpg', '.jpeg', '.webp']} maxBytes={MAX_BYTES} onFile={(file) => void send(file)} upload={sending} error={error} />
      {value && (
        <div>
          <Button variant="subtle" onClick={() => onChange('')}>{words.logoRemove}</Button>
        </div>
      )}
    </>
  );
}
