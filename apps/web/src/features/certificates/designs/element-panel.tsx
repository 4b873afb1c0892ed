import { Button, NativeSelect } from '@mantine/core';
import { ELEMENT_KINDS } from '@piawai/domain/certificates/rules';
import type { CertificateDesign, ElementKind } from '@piawai/domain/certificates/rules';
import { newId } from '../../../api-clients/new-id';
import { useMessages } from '../../../ui/i18n';
import { Section } from '../../../ui/page';
import classes from './designs.module.css';
import { ElementFields } from './element-fields';
import { designMessages } from './messages';
import { added, changed, forward, without } from './placing.rules';

interface ElementPanelProps {
  readonly design: CertificateDesign;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onChange: (design: CertificateDesign) => void;
}

/** Every element in a list, and the fields of the chosen one. */
export function ElementPanel({ design, chosen, onChoose, onChange }: ElementPanelProps) {
  const words = useMessages(designMessages);
  const element = design.elements.find(({ id }) => id === chosen);
  const add = (kind: ElementKind) => {
    const id = newId().slice(-12);
    onChange(added(design, kind, id, words.text));
    onChoose(id);
  };
  return (
    <>
      <Section title={words.chosen} raised>
        {element ? (
          <div className={classes.fields}>
            <ElementFields key={element.id} element={element} onChange={(change) => onChange(changed(design, element.id, change))} />
            <div className={classes.actions}>
              <Button variant="default" onClick={() => onChange(forward(design, element.id))}>
                {words.forward}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  onChange(without(design, element.id));
                  onChoose(null);
                }}
              >
                {words.remove}
              </Button>
            </div>
          </div>
        ) : (
          <p className={classes.quiet}>{words.nothingChosen}</p>
        )}
      </Section>
      <Section title={words.elements} raised>
        <ul className={classes.elements}>
          {design.elements.map(({ id, kind, text }) => (
            <li key={id}>
              <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {kind === 'text' ? text : words[kind]}
              </button>
            </li>
          ))}
        </ul>
        <NativeSelect
          label={words.add}
          value=""
          onChange={(event) => event.currentTarget.value && add(event.currentTarget.value as ElementKind)}
          data={[{ value: '', label: words.add }, ...ELEMENT_KINDS.map((kind) => ({ value: kind, label: words[kind] }))]}
        />
      </Section>
    </>
  );
}
