import { Button } from '@mantine/core';
import type { CertificateDesign, DesignFault } from '@piawai/domain/certificates/rules';
import { Callout } from '../../../ui/callout';
import { useMessages } from '../../../ui/i18n';
import { designMessages } from './messages';

interface FaultListProps {
  readonly faults: readonly DesignFault[];
  readonly design: CertificateDesign;
  readonly onChoose: (id: string) => void;
}

/** What keeps a draft from being published, each with the way to its element. */
export function FaultList({ faults, design, onChoose }: FaultListProps) {
  const words = useMessages(designMessages);
  return (
    <div role="alert">
      <Callout tone="warn">
        <div>
          <p>
            <strong>{words.faults}</strong>
          </p>
          <ul>
            {faults.map(({ code, element }) => {
              const at = design.elements.find(({ id }) => id === element);
              return (
                <li key={`${code} ${element ?? ''}`}>
                  {words[code]}{' '}
                  {at && (
                    <Button variant="subtle" size="compact-sm" onClick={() => onChoose(at.id)}>
                      {at.kind === 'text' ? at.text || words.text : words[at.kind]}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      </Callout>
    </div>
  );
}
