import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api-clients/api';
import type { ListPage } from '../api-clients/api';
import { copyText } from './copy-button';
import { InlineError } from './error-state';
import { formatNumber, useLanguage, useMessages } from './i18n';
import { namesText } from './names-text';
import { useNotify } from './notice';
import { uiMessages } from './ui.messages';

const PAGE = 100;
const MOST = 500;

interface CopyNamesProps<Item> {
  /** Stands above the names. */
  readonly title: string;
  /** The list and its filters, as useKeysetList takes them. */
  readonly path: string;
  readonly filters?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** The name with titles, null for a row about nobody known; never a NIP, never a score. */
  readonly nameOf: (item: Item) => string | null;
  /** What the names are sent for; a title above them is enough for most lists. */
  readonly messageOf?: (names: string) => string;
}

/** "Salin untuk WhatsApp": copies the names of a whole list, up to five hundred. */
export function CopyNames<Item>({ title, path, filters = {}, nameOf, messageOf = (names) => names }: CopyNamesProps<Item>) {
  const words = useMessages(uiMessages);
  const { language } = useLanguage();
  const notify = useNotify();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const copy = async () => {
    // Who stands in several rows is named once.
    const found = new Set<string>();
    let after: string | null = null;
    do {
      const page: ListPage<Item> = await api.get<ListPage<Item>>(path, { ...filters, limit: PAGE, after });
      for (const name of page.items.map(nameOf)) if (name) found.add(name);
      after = page.next;
    } while (after !== null && found.size < MOST);
    const names = [...found];
    const count = formatNumber(names.length, language);
    if (names.length === 0) return notify(words.noNames, 'bad');
    const done = await copyText(messageOf(namesText(title, names, after === null ? null : words.namesLeft(count))));
    notify(done ? words.namesCopied(count) : words.copyFailed, done ? 'ok' : 'bad');
  };
  const run = () => {
    setPending(true);
    setError(null);
    copy().catch(setError).finally(() => setPending(false));
  };
  return (
    <div>
      <Button variant="default" loading={pending} onClick={run}>
        {words.copyNames}
      </Button>
      <InlineError error={error} />
    </div>
  );
}
