import { AsyncLocalStorage } from 'node:async_hooks';

/** What a log line, an event and an audit row have in common within one request or one job. */
export interface RequestContext {
  requestId: string;
  accountId?: string;
  /** Where several callers share a transaction: the request of each, by person. */
  callers?: ReadonlyMap<string, string>;
}

const storage = new AsyncLocalStorage<RequestContext>();
const OUTSIDE: RequestContext = { requestId: 'none' };

/** The context of the running request or job. */
export const requestContext = (): RequestContext => storage.getStore() ?? OUTSIDE;

/** Runs `work` with a context that everything it starts can see. */
export const withRequestContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** Runs `work` under the request of one of the callers who share a transaction; where nobody shares, under the running one. */
export function asCaller<T>(person: string, work: () => T): T {
  const requestId = requestContext().callers?.get(person);
  return requestId ? withRequestContext({ requestId }, work) : work();
}
