import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newId, upload } from '../../../api-clients';
import { StateBadge } from '../../../ui/badge';
import type { Tone } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { FileDrop } from '../../../ui/file-drop';
import { useMessages } from '../../../ui/i18n';
import { Page, Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { QueryState } from '../../../ui/query-state';
import { DateText, NumberText } from '../../../ui/texts';
import { IMPORTS, useImports } from './api';
import type { ImportState } from './api';
import { importMessages } from './messages';

const MAX_BYTES = 50_000_000;
const TONES: Readonly<Record<ImportState, Tone>> = { UPLOADED: 'warn', CHECKING: 'brand', CHECKED: 'warn', APPLYING: 'brand', APPLIED: 'ok', FAILED: 'bad' };

/** Begins an import, and leads back to earlier ones. */
export function ImportsPage() {
  const words = useMessages(importMessages);
  const states = Object.fromEntries((Object.keys(TONES) as ImportState[]).map((state) => [state, { label: words.stateName(state), tone: TONES[state] }]));
  const query = useImports();
  return (
    <Page title={words.title} lead={words.lead} breadcrumb={[{ label: words.employees, to: paths.employees }]}>
      <Upload />
      <Section title={words.recent}>
        <QueryState query={query}>
          {({ items }) => (
            <DataTable
              caption={words.recent}
              rows={items}
              rowKey={({ id }) => id}
              empty={<EmptyState text={words.none} />}
              columns={[
                { key: 'file', header: words.file, primary: true, cell: ({ id, fileName }) => <Link to={pathTo(paths.import, { importId: id })}>{fileName}</Link> },
                { key: 'when', header: words.when, cell: ({ createdAt }) => <DateText value={createdAt} style="short" time /> },
                { key: 'rows', header: words.rows, align: 'end', cell: ({ rowsRead }) => <NumberText value={rowsRead} /> },
                { key: 'state', header: words.state, cell: ({ state }) => <StateBadge state={state} states={states as Record<ImportState, { label: string; tone: Tone }>} /> },
              ]}
            />
          )}
        </QueryState>
      </Section>
    </Page>
  );
}

function Upload() {
  const words = useMessages(importMessages);
  const navigate = useNavigate();
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    const id = newId();
    const body = new FormData();
    body.append('file', file);
    setError(null);
    setSending({ name: file.name, share: 0 });
    try {
      await upload(`${IMPORTS}/${id}`, body, { method: 'PUT', onProgress: (share) => setSending({ name: file.name, share }) });
      await navigate(pathTo(paths.import, { importId: id }));
    } catch (problem) {
      setError(problem);
      setSending(null);
    }
  };
  return (
    <>
      <FileDrop label={words.file} endings={['.xlsx', '.csv']} maxBytes={MAX_BYTES} onFile={(file) => void send(file)} upload={sending} error={error} />
      <p>{words.fileHint}</p>
    </>
  );
}
