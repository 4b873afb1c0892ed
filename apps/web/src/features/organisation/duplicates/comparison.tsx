import { formatNip } from '@piawai/domain/organisation/rules';
import { Badge } from '../../../ui/badge';
import { DataTable } from '../../../ui/data-table';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import { organisationMessages } from '../messages';
import type { Side } from './api';
import { duplicateMessages } from './messages';

interface Line {
  readonly field: string;
  readonly first: string;
  readonly second: string;
  /** Counts may well differ. */
  readonly count?: boolean;
}

/** The two records, fact by fact; a difference is told in a word, not by colour alone. */
export function Comparison({ sides: [first, second] }: { sides: readonly [Side, Side] }) {
  const words = useMessages(duplicateMessages);
  const lines = useLines();
  const [left, right] = [lines(first), lines(second)];
  const rows = left.map(({ field, value, count }, at): Line => ({ field, first: value, second: right[at]!.value, count }));
  return (
    <DataTable
      caption={words.compareTitle}
      rows={rows}
      rowKey={({ field }) => field}
      empty={null}
      columns={[
        { key: 'field', header: words.field, primary: true, cell: ({ field }) => field },
        { key: 'first', header: words.side(1), cell: (line) => line.first },
        { key: 'second', header: words.side(2), cell: (line) => line.second },
        {
          key: 'same', header: words.alike, align: 'end',
          cell: (line) => (line.count ? words.empty : <Badge tone={line.first === line.second ? 'ok' : 'warn'}>{line.first === line.second ? words.same : words.differs}</Badge>),
        },
      ]}
    />
  );
}

function useLines() {
  const words = useMessages(duplicateMessages);
  const { kindName } = useMessages(organisationMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return ({ card, holdings }: Side): { field: string; value: string; count: boolean }[] => [
    { field: words.name, value: card.displayName, count: false },
    { field: words.numbers, value: card.nip ? formatNip(card.nip) : words.empty, count: false },
    { field: words.birthDate, value: card.birthDate ? formatDate(card.birthDate, language, 'long') : words.empty, count: false },
    { field: words.birthPlace, value: card.birthPlace ?? words.empty, count: false },
    { field: words.unit, value: card.unitName ?? words.left, count: false },
    { field: words.position, value: card.positionName ?? words.empty, count: false },
    { field: words.kind, value: card.employeeKind ? kindName(card.employeeKind) : words.empty, count: false },
    { field: words.rank, value: card.rankText, count: false },
    { field: words.history, value: card.history.identifiers.map(({ text }) => text).join(', ') || words.empty, count: false },
    { field: words.account, value: words.accountState(holdings.hasAccount, holdings.roles.length), count: true },
    { field: words.learning, value: words.learningCount(number(holdings.running), number(holdings.completions)), count: true },
    { field: words.certificates, value: number(holdings.certificates), count: true },
    { field: words.ledger, value: number(holdings.ledgerEntries), count: true },
    { field: words.jp, value: number(holdings.jp), count: true },
  ];
}
