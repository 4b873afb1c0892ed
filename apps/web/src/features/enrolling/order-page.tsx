import { Button } from '@mantine/core';
import { batchName } from '@piawai/domain/certificates/rules';
import { Link, useParams } from 'react-router';
import { Callout } from '../../ui/callout';
import { formatDate, formatNumber, useLanguage, useMessages } from '../../ui/i18n';
import { Page, Section } from '../../ui/page';
import { paths, pathTo } from '../../ui/paths';
import { ProgressBar } from '../../ui/progress-bar';
import { QueryState } from '../../ui/query-state';
import { ORDERS, type OrderDetail, useOrder } from './api';
import classes from './enrolling.module.css';
import { LetterSection } from './letter-section';
import { enrollingMessages } from './messages';
import { OrderRows } from './order-rows';
import { OrderState } from './order-state';
import { TermsForm } from './terms-form';

/** One order from its preview to its letter; its state says what is shown. */
export function OrderPage() {
  const words = useMessages(enrollingMessages);
  const { orderId = '' } = useParams();
  const query = useOrder(orderId);
  return (
    <QueryState query={query}>
      {(order) => (
        <Page title={order.courseTitle} lead={<OrderState state={order.state} />} breadcrumb={[{ label: words.title, to: paths.enrolmentOrders }]}>
          {order.state === 'CHECKED' && <Preview order={order} />}
          {order.state === 'APPLYING' && <Applying order={order} />}
          {order.state === 'APPLIED' && <Done order={order} />}
        </Page>
      )}
    </QueryState>
  );
}

function Preview({ order }: { order: OrderDetail }) {
  const words = useMessages(enrollingMessages);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const good = (order.counts['ENROL'] ?? 0) + (order.counts['REQUESTED'] ?? 0);
  const isShort = order.seatsLeft !== null && order.seatsLeft < (order.counts['ENROL'] ?? 0);
  return (
    <>
      <p role="status">{words.previewLead(number(good), number(order.people))}</p>
      {isShort && <Callout tone="warn">{words.seatsShort(number(order.seatsLeft ?? 0))}</Callout>}
      <OrderRows order={order} />
      {good > 0 ? (
        <TermsForm order={order} people={number(good)} />
      ) : (
        <Callout>
          <p>{words.nobody}</p>
          <Button component={Link} variant="default" to={pathTo(paths.enrolPeople, { courseId: order.courseId })}>{words.again}</Button>
        </Callout>
      )}
    </>
  );
}

function Applying({ order }: { order: OrderDetail }) {
  const words = useMessages(enrollingMessages);
  const { language } = useLanguage();
  return (
    <Section title={words.applying}>
      <ProgressBar label={words.applying} value={order.people === 0 ? 0 : order.passed / order.people} />
      <p role="status">{words.applied(formatNumber(order.passed, language), formatNumber(order.people, language))}</p>
      <p className={classes.quiet}>{words.mayLeave}</p>
    </Section>
  );
}

const GOOD = ['ENROLLED', 'ALREADY', 'COMPLETED'];

function Done({ order }: { order: OrderDetail }) {
  const words = useMessages(enrollingMessages);
  const { language } = useLanguage();
  const { counts, mandatory, dueOn, batch } = order;
  const left = Object.entries(counts).reduce((sum, [result, count]) => (GOOD.includes(result) ? sum : sum + count), 0);
  const terms = [mandatory ? words.mandatory : words.optional, dueOn && words.finishBy(formatDate(dueOn, language)), batchName(batch)].filter(Boolean).join(' · ');
  return (
    <>
      <p role="status">{words.done(formatNumber(counts['ENROLLED'] ?? 0, language), formatNumber(order.people, language))}</p>
      <p className={classes.quiet}>{terms}</p>
      <OrderRows order={order} />
      <div className={classes.actions}>
        {left > 0 && <Button variant="default" component="a" href={`${ORDERS}/${order.id}/rejected.csv`}>{words.rejectedFile}</Button>}
        <Button variant="default" component={Link} to={pathTo(paths.participants, { courseId: order.courseId })}>{words.participants}</Button>
        <Button variant="default" component={Link} to={pathTo(paths.enrolPeople, { courseId: order.courseId })}>{words.again}</Button>
      </div>
      {(counts['ENROLLED'] ?? 0) > 0 && <LetterSection key={order.letterRevision} order={order} />}
    </>
  );
}
