import { useMessages } from '../../ui/i18n';
import { traceMessages } from './messages';

/** Words for a code of the services, `job.issue-certificate`; a code without words is shown as it is. */
export function useWordsOf(): (kind: 'state' | 'delivery' | 'job' | 'event', code: string) => string {
  const words: Readonly<Record<string, unknown>> = useMessages(traceMessages);
  return (kind, code) => {
    const found = words[`${kind}.${code}`];
    return typeof found === 'string' ? found : code;
  };
}
