import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ListSkeleton } from '../../ui/skeletons';
import { SlashedText } from '../../ui/texts';
import { useKeysetList } from '../../ui/use-keyset-list';
import { certificateListPath, type CertificateRow } from './api';
import classes from './certificates.module.css';
import { certificateMessages } from './messages';
import { useStandingWords } from './state-words';

/** Sertifikat Saya: newest first, each with its number and what it counts. */
export function MyCertificatesPage() {
  const words = useMessages(certificateMessages);
  const { query, rows, more } = useKeysetList<CertificateRow>(certificateListPath.own);
  return (
    <Page title={words.mine} width="text">
      {rows ? <List rows={rows} /> : query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <ListSkeleton />}
      {more.hasNext && (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          {words.more}
        </Button>
      )}
    </Page>
  );
}

function List({ rows }: { rows: readonly CertificateRow[] }) {
  const words = useMessages(certificateMessages);
  if (rows.length === 0) {
    return (
      <EmptyState
        text={words.none}
        action={
          <Button component={Link} to={paths.learning}>
            {words.continue}
          </Button>
        }
      />
    );
  }
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: CertificateRow }) {
  const words = useMessages(certificateMessages);
  const { language } = useLanguage();
  const standing = useStandingWords();
  return (
    <li className={classes.row}>
      <h2>
        <Link to={pathTo(paths.certificate, { certificateId: row.id })}>{row.courseTitle}</Link>
      </h2>
      <p className={classes.quiet}>
        {row.kind === 'STTP' ? words.sttp : words.certificate} · {formatDate(row.issuedOn, language, 'long')}
      </p>
      <p className={classes.number}><SlashedText text={row.number} /></p>
      <p className={classes.marks}>
        <strong>{words.jpValue(formatNumber(row.jp, language))}</strong>
        {(row.state !== 'ISSUED' || row.signature !== 'NONE') && <Badge tone={standing(row).tone}>{standing(row).label}</Badge>}
      </p>
    </li>
  );
}
