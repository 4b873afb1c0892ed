import { useLanguage, useMessages } from '../../ui/i18n';
import type { CompetencyGroup } from './api';
import { standardsMessages } from './messages';

/** Names and groups of the dictionary in the reader's language. */
export function useCompetencyWords() {
  const words = useMessages(standardsMessages);
  const { language } = useLanguage();
  const groups: Readonly<Record<CompetencyGroup, string>> = {
    MANAJERIAL: words.managerial,
    SOSIAL_KULTURAL: words.social,
    TEKNIS: words.technical,
    PEMERINTAHAN: words.government,
  };
  return {
    name: (item: { nameId: string; nameEn: string }) => (language === 'id' ? item.nameId : item.nameEn),
    group: (group: CompetencyGroup) => groups[group],
  };
}
