import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { ALIGNMENTS, DESIGN_COLOURS, DESIGN_TOKENS, type DesignElement, LONGEST_TEXT, SHEET, SIZES, WEIGHTS } from '@piawai/domain/certificates/rules';
import { ChoiceField } from '../../../ui/choice-field';
import { useLanguage, useMessages } from '../../../ui/i18n';
import classes from './designs.module.css';
import { designMessages } from './messages';

interface ElementFieldsProps {
  readonly element: DesignElement;
  readonly onChange: (change: Partial<DesignElement>) => void;
}

const MOST = { x: SHEET.width, y: SHEET.height, width: SHEET.width, height: SHEET.height } as const;

/** Words, place and look of an element. */
export function ElementFields({ element, onChange }: ElementFieldsProps) {
  const words = useMessages(designMessages);
  const { language } = useLanguage();
  const decimal = language === 'id' ? ',' : '.';
  const hasLetters = element.kind === 'text' || element.kind === 'letterhead' || element.kind === 'signatory';
  return (
    <>
      {element.kind === 'text' && (
        <>
          <Textarea
            label={words.words}
            description={words.wordsHint}
            autosize
            minRows={2}
            maxLength={LONGEST_TEXT}
            value={element.text}
            onChange={(event) => onChange({ text: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          />
          <NativeSelect
            label={words.insert}
            value=""
            onChange={(event) => event.currentTarget.value && onChange({ text: `${element.text}{${event.currentTarget.value}}` })}
            data={[{ value: '', label: words.insertNone }, ...Object.entries(DESIGN_TOKENS).map(([token, meaning]) => ({ value: token, label: `{${token}} ${meaning[language]}` }))]}
          />
        </>
      )}
      <div className={classes.two}>
        {(['x', 'y', 'width', 'height'] as const).map((key) => (
          <NumberInput
            key={key}
            label={words[key]}
            min={0}
            max={MOST[key]}
            decimalScale={1}
            decimalSeparator={decimal}
            value={element[key]}
            onChange={(value) => typeof value === 'number' && onChange({ [key]: value })}
          />
        ))}
      </div>
      {hasLetters && (
        <>
          <div className={classes.two}>
            <NumberInput
              label={words.size}
              min={SIZES.least}
              max={SIZES.most}
              decimalScale={1}
              decimalSeparator={decimal}
              value={element.size}
              onChange={(value) => typeof value === 'number' && onChange({ size: value })}
            />
            <NativeSelect
              label={words.colour}
              value={element.colour}
              onChange={(event) => onChange({ colour: event.currentTarget.value as DesignElement['colour'] })}
              data={(Object.keys(DESIGN_COLOURS) as DesignElement['colour'][]).map((colour) => ({ value: colour, label: words[colour] }))}
            />
          </div>
          <ChoiceField label={words.align} value={element.align} choices={ALIGNMENTS.map((value) => ({ value, label: words[value] }))} onChoose={(align) => onChange({ align })} />
          {element.kind === 'text' && (
            <ChoiceField label={words.weight} value={element.weight} choices={WEIGHTS.map((value) => ({ value, label: words[value] }))} onChoose={(weight) => onChange({ weight })} />
          )}
        </>
      )}
    </>
  );
}
