import { useEffect, useState } from 'react';
import type { CertificateDesign } from '@piawai/domain/certificates/rules';
import { send } from '../../../api-clients/send';
import { DESIGNS } from './api';

const PAUSE_MS = 400;

interface Preview {
  /** Address of the picture; the one before stays until the next is there. */
  readonly picture: string | null;
  readonly pending: boolean;
  readonly error: unknown;
}

/** Has the server draw a page of a draft as soon as nothing was moved for a moment. */
export function usePreview(design: CertificateDesign, page: 1 | 2): Preview {
  const [preview, setPreview] = useState<Preview>({ picture: null, pending: true, error: null });
  const body = JSON.stringify({ page, design });
  useEffect(() => {
    const ends = new AbortController();
    setPreview((before) => ({ ...before, pending: true }));
    const timer = setTimeout(() => {
      void (async () => {
        try {
          const answer = await send(new Request(`${DESIGNS}/preview`, { method: 'POST', body, headers: { 'content-type': 'application/json' }, signal: ends.signal }));
          const picture = URL.createObjectURL(await answer.blob());
          if (!ends.signal.aborted) setPreview({ picture, pending: false, error: null });
          else URL.revokeObjectURL(picture);
        } catch (error) {
          if (!ends.signal.aborted) setPreview((before) => ({ ...before, pending: false, error }));
        }
      })();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ends.abort();
    };
  }, [body]);
  const { picture } = preview;
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);
  return preview;
}
