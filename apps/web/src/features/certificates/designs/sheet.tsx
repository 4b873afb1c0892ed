import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { type CertificateDesign, type DesignElement, SHEET } from '@piawai/domain/certificates/rules';
import { InlineError } from '../../../ui/error-state';
import { formatNumber, useLanguage, useMessages } from '../../../ui/i18n';
import classes from './designs.module.css';
import { designMessages } from './messages';
import { moved, stepOf } from './placing.rules';
import { usePreview } from './use-preview';

interface SheetProps {
  readonly design: CertificateDesign;
  readonly page: 1 | 2;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onMove: (element: DesignElement) => void;
  readonly onRemove: (id: string) => void;
}

/** The certificate as the server draws it, with a handle over each element. */
export function DesignSheet({ design, page, chosen, onChoose, onMove, onRemove }: SheetProps) {
  const words = useMessages(designMessages);
  const { language } = useLanguage();
  const { picture, pending, error } = usePreview(design, page);
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<DesignElement | null>(null);
  const begin = useRef<{ readonly x: number; readonly y: number; readonly element: DesignElement } | null>(null);
  const mm = (value: number) => formatNumber(Math.round(value * 10) / 10, language);
  const labelOf = (element: DesignElement) => words.elementAt(element.kind === 'text' ? element.text : words[element.kind], mm(element.x), mm(element.y));

  const down = (event: PointerEvent, element: DesignElement) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    begin.current = { x: event.clientX, y: event.clientY, element };
    onChoose(element.id);
  };
  const drag = (event: PointerEvent) => {
    if (!begin.current || !frame.current) return;
    const perPixel = SHEET.width / frame.current.clientWidth;
    setDragged(moved(begin.current.element, (event.clientX - begin.current.x) * perPixel, (event.clientY - begin.current.y) * perPixel));
  };
  const drop = () => {
    if (dragged) onMove(dragged);
    begin.current = null;
    setDragged(null);
  };
  const press = (event: KeyboardEvent, element: DesignElement) => {
    const step = stepOf(event.key, event.shiftKey);
    if (step) onMove(moved(element, ...step));
    else if (event.key === 'Delete') onRemove(element.id);
    else return;
    event.preventDefault();
  };
  const tabStop = chosen ?? design.elements[0]?.id;
  const shown = dragged ?? design.elements.find(({ id }) => id === chosen);
  return (
    <div>
      <div ref={frame} className={classes.sheet} data-pending={pending}>
        {!picture && !error && <p className={classes.drawing}>{words.drawing}</p>}
        {picture && <img src={picture} alt={words.preview} draggable={false} />}
        {page === 1 && (
          <div className={classes.handles} role="group" aria-label={words.sheet}>
            {design.elements.map((each) => {
              const element = dragged?.id === each.id ? dragged : each;
              return (
                <button
                  key={element.id}
                  type="button"
                  className={classes.handle}
                  // One stop for the Tab key; the list beside the sheet chooses among many and small ones.
                  tabIndex={element.id === tabStop ? 0 : -1}
                  aria-pressed={element.id === chosen}
                  aria-label={labelOf(element)}
                  style={{
                    left: `${(element.x / SHEET.width) * 100}%`,
                    top: `${(element.y / SHEET.height) * 100}%`,
                    width: `${(element.width / SHEET.width) * 100}%`,
                    height: `${(element.height / SHEET.height) * 100}%`,
                  }}
                  onClick={() => onChoose(element.id)}
                  onFocus={() => onChoose(element.id)}
                  onPointerDown={(event) => down(event, each)}
                  onPointerMove={drag}
                  onPointerUp={drop}
                  onPointerCancel={drop}
                  onKeyDown={(event) => press(event, each)}
                />
              );
            })}
          </div>
        )}
      </div>
      <p className={classes.position} role="status">
        {shown && page === 1 ? words.at(mm(shown.x), mm(shown.y)) : ''}
      </p>
      <InlineError error={error} />
    </div>
  );
}
