import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Badge } from '../../../ui/badge';
import { Callout } from '../../../ui/callout';
import { DataTable } from '../../../ui/data-table';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import { paths, pathTo } from '../../../ui/paths';
import { useKeysetList } from '../../../ui/use-keyset-list';
import { type SignedFile, type SignedUpload, uploadFilesPath } from './api';
import { signingMessages } from './messages';

/** What became of each file; what could not be taken comes first. */
export function UploadResult({ upload: { id, fileName, state, total, done, signed } }: { upload: SignedUpload }) {
  const words = useMessages(signingMessages);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [all, setAll] = useState(total === 1);
  const { rows = [], more } = useKeysetList<SignedFile>(uploadFilesPath(id), { show: all ? 'all' : 'refused' });
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [uploadFilesPath(id)] });
    if (state === 'DONE') void client.invalidateQueries({ queryKey: ['certificate-signing', 'waiting'] });
  }, [client, id, done, state]);
  const number = (value: number) => formatNumber(value, language);
  const sentence = state === 'WAITING' ? words.matching(number(done), number(total)) : signed === total ? words.allSigned(number(signed)) : words.someSigned(number(signed), number(total));
  return (
    <Section title={`${words.results}: ${fileName}`} raised>
      <div role="status">
        <Callout tone={state === 'WAITING' ? 'info' : signed === total ? 'ok' : 'warn'}>{sentence}</Callout>
      </div>
      {total > 1 && <Checkbox label={words.showAll} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />}
      <DataTable
        caption={words.results}
        rows={rows}
        rowKey={({ ordinal }) => String(ordinal)}
        more={more}
        empty={null}
        columns={[
          { key: 'file', header: words.file, primary: true, cell: (row) => row.fileName },
          {
            key: 'number',
            header: words.number,
            cell: ({ certificateId, number: text }) => (certificateId && text ? <Link to={pathTo(paths.certificate, { certificateId })}>{text}</Link> : '–'),
          },
          { key: 'verdict', header: words.verdict, cell: ({ verdict }) => (verdict === 'SIGNED' ? <Badge tone="ok">{words.SIGNED}</Badge> : words[verdict]) },
        ]}
      />
    </Section>
  );
}
