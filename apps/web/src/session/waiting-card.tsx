import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { formatNumber, useLanguage, useMessages } from '../ui/i18n';
import { Section } from '../ui/page';
import { paths } from '../ui/paths';
import { sessionMessages } from './messages';
import { useWaitingCount } from './waiting-count';

/** "Menunggu Tindakan Anda (3)" on the pages where people begin; nothing while nothing waits, unless the page wants that said. */
export function WaitingCard({ saysNothing = false }: { saysNothing?: boolean }) {
  const words = useMessages(sessionMessages);
  const { language } = useLanguage();
  const count = useWaitingCount();
  if (count === null || (count === 0 && !saysNothing)) return null;
  if (count === 0) return <p>{words.nothingWaits}</p>;
  return (
    <Section title={words.waitingFor(formatNumber(count, language))} raised>
      <p>{words.waitingLead}</p>
      <div>
        <Button component={Link} to={paths.waiting} variant="light">
          {words.openWaiting}
        </Button>
      </div>
    </Section>
  );
}
