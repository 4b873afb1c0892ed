import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { saveFile } from '../../../api-clients';
import { Callout } from '../../../ui/callout';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { InlineError } from '../../../ui/error-state';
import { FileDrop } from '../../../ui/file-drop';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { useNotify } from '../../../ui/notice';
import { Page, Section } from '../../../ui/page';
import { paths } from '../../../ui/paths';
import { Stat, StatRow } from '../../../ui/stat';
import classes from '../organisation.module.css';
import { SHEETS, useApplySheet, usePreviewSheet } from './api';
import type { SheetKind, SheetPreview } from './api';
import { sheetMessages } from './messages';

const MAX_BYTES = 5_000_000;

/** Units or positions from one file: looked at, then all rows or none. */
export function SheetPage() {
  const words = useMessages(sheetMessages);
  const kind: SheetKind = useParams()['kind'] === 'jabatan' ? 'positions' : 'units';
  const preview = usePreviewSheet(kind);
  const [file, setFile] = useState<File | null>(null);
  const look = (chosen: File) => {
    setFile(chosen);
    preview.mutate(chosen);
  };
  const example = `contoh-${kind === 'units' ? 'unit' : 'jabatan'}.xlsx`;
  return (
    <Page title={words[kind]} lead={words[`${kind}Lead`]} breadcrumb={[{ label: words.back, to: paths.units }]}>
      {file && preview.data ? (
        <Preview kind={kind} file={file} preview={preview.data} onOther={preview.reset} />
      ) : (
        <>
          <FileDrop
            label={words.file}
            endings={['.xlsx', '.csv']}
            maxBytes={MAX_BYTES}
            onFile={look}
            upload={preview.isPending && file ? { name: file.name, share: 1 } : null}
            error={preview.error}
          />
          <p>{words.exampleHint}</p>
          <div>
            <Button variant="default" onClick={() => void saveFile(`${SHEETS}/examples/${kind}`, example)}>{words.example}</Button>
          </div>
        </>
      )}
    </Page>
  );
}

function Preview({ kind, file, preview, onOther }: { kind: SheetKind; file: File; preview: SheetPreview; onOther: () => void }) {
  const words = useMessages(sheetMessages);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const notify = useNotify();
  const apply = useApplySheet(kind);
  const number = (count: number) => formatNumber(count, language);
  const save = () =>
    apply.mutate(file, {
      onSuccess: ({ added }) => {
        notify(words.applied(number(added)));
        void navigate(paths.units);
      },
    });
  return (
    <Section title={words.previewTitle}>
      <StatRow>
        <Stat label={words.added} value={number(preview.added)} />
        <Stat label={words.unchanged} value={number(preview.unchanged)} />
        <Stat label={words.rejected} value={number(preview.rejected)} />
      </StatRow>
      {preview.rejected > 0 && <Callout tone="warn"><p>{words.mend}</p></Callout>}
      {preview.rejected === 0 && preview.added === 0 && <Callout><p>{words.nothingNew}</p></Callout>}
      <DataTable
        caption={words.previewTitle}
        rows={preview.items}
        rowKey={({ row }) => String(row)}
        empty={<EmptyState text={words.noRows} />}
        columns={[
          { key: 'name', header: words.name, primary: true, cell: ({ name }) => name || '–' },
          { key: 'code', header: words.code, cell: ({ code }) => code || '–' },
          { key: 'row', header: words.row, align: 'end', cell: ({ row }) => row },
          {
            key: 'what',
            header: words.what,
            cell: ({ verdict, problems }) => (
              <span className={classes.remark}>
                {verdict === 'REJECTED'
                  ? problems.map(({ field, code, row }) => <span key={`${field} ${code}`}>{words.problem(field, code, row)}</span>)
                  : verdict === 'ADDED' ? words.willAdd : words.same}
              </span>
            ),
          },
        ]}
      />
      {preview.items.length < preview.rows && <p>{words.more(number(preview.items.length), number(preview.rows))}</p>}
      <InlineError error={apply.error} />
      <div className={classes.actions}>
        {preview.rejected === 0 && preview.added > 0 && <Button loading={apply.isPending} onClick={save}>{words.apply(number(preview.added))}</Button>}
        <Button variant="default" onClick={onOther}>{words.otherFile}</Button>
      </div>
    </Section>
  );
}
