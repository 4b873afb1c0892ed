import { ActionIcon, NativeSelect } from '@mantine/core';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useLanguage, useMessages } from '../../ui/i18n';
import { useDictionary } from './api';
import classes from './authoring.module.css';
import { authoringMessages } from './messages';
import type { Details } from './types';

type Chosen = Details['competencies'];
const LEVELS = ['1', '2', '3', '4', '5'];

/** The competencies that a course leads to, each with its level. */
export function CompetencyPicker({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const words = useMessages(authoringMessages);
  const { language } = useLanguage();
  const { data } = useDictionary();
  const known = (data?.items ?? []).map((each) => ({ id: each.id, name: `${language === 'id' ? each.nameId : each.nameEn} (${each.code})` }));
  const taken = new Set(chosen.map((each) => each.competencyId));
  const free = known.filter((each) => !taken.has(each.id));
  return (
    <div className={classes.fields} role="group" aria-label={words.competencies}>
      <ul className={classes.plain}>
        {chosen.map(({ competencyId, level }) => {
          const name = known.find((each) => each.id === competencyId)?.name ?? '';
          return (
            <li key={competencyId} className={classes.competency}>
              <span>{name}</span>
              <NativeSelect
                aria-label={`${words.level}: ${name}`}
                value={String(level)}
                data={LEVELS.map((each) => ({ value: each, label: `${words.level} ${each}` }))}
                onChange={(event) => onChange(chosen.map((each) => (each.competencyId === competencyId ? { competencyId, level: Number(event.currentTarget.value) } : each)))}
              />
              <ActionIcon variant="subtle" size="xl" color="red" aria-label={words.dropCompetency(name)} onClick={() => onChange(chosen.filter((each) => each.competencyId !== competencyId))}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <NativeSelect
        label={words.competencies}
        value=""
        data={[{ value: '', label: words.addCompetency }, ...free.map((each) => ({ value: each.id, label: each.name }))]}
        onChange={(event) => event.currentTarget.value && onChange([...chosen, { competencyId: event.currentTarget.value, level: 1 }])}
      />
    </div>
  );
}
