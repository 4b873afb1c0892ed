import { paths } from '../../ui/paths';

/** Where the pages of signing in keep the address that somebody wanted: `/masuk?kembali=%2Fkatalog`. */
const PARAMETER = 'kembali';

/**
 * The address to go to after signing in, of this site only; the home page for every other.
 * It is read as a browser reads it, for what looks like a path (`/\t/evil.example`, `/\evil.example`) may lead away.
 */
export function returnAddress(query: URLSearchParams, origin: string = window.location.origin): string {
  const wanted = query.get(PARAMETER) ?? '';
  if (!wanted.startsWith('/') || !URL.canParse(wanted, origin)) return paths.home;
  const { origin: leadsTo, pathname, search, hash } = new URL(wanted, origin);
  return leadsTo === origin && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : paths.home;
}

/** Another page of signing in, with the wanted address carried along. */
export function keepingReturn(path: string, query: URLSearchParams): string {
  const wanted = query.get(PARAMETER);
  return wanted === null ? path : `${path}?${new URLSearchParams({ [PARAMETER]: wanted }).toString()}`;
}
