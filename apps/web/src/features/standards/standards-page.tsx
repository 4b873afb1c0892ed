import { useSearchParams } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { useMessages } from '../../ui/i18n';
import { Page } from '../../ui/page';
import { Dictionary } from './dictionary';
import { JpRulesView } from './jp-rules-view';
import { standardsMessages } from './messages';
import { PositionList } from './position-list';

const PARTS = { kamus: Dictionary, jabatan: PositionList, jp: JpRulesView } as const;
type Part = keyof typeof PARTS;

/** Dictionary, position standards and the rules of JP; the part lives in the address. */
export function StandardsPage() {
  const words = useMessages(standardsMessages);
  const [query, setQuery] = useSearchParams();
  const asked = query.get('bagian') ?? 'kamus';
  const part: Part = asked in PARTS ? (asked as Part) : 'kamus';
  const Shown = PARTS[part];
  return (
    <Page title={words.title}>
      <ChoiceField<Part>
        label={words.part}
        value={part}
        choices={[
          { value: 'kamus', label: words.dictionary },
          { value: 'jabatan', label: words.positions },
          { value: 'jp', label: words.rules },
        ]}
        onChoose={(value) => setQuery({ bagian: value }, { replace: true })}
      />
      <Shown />
    </Page>
  );
}
