import { Fragment } from 'react';

import { formatDate, formatMinutes, formatNumber, formatSize, formatTime, useLanguage } from './i18n';
import type { DateStyle } from './i18n';
import classes from './small.module.css';

interface DateTextProps {
  /** A civil date `2026-11-21`, or an instant in ISO 8601. */
  readonly value: string;
  readonly style?: DateStyle;
  /** Adds `08.14 WIB`; instants only. */
  readonly time?: boolean;
  /** IANA zone of the person's unit; the device's without it. */
  readonly zone?: string;
}

/** `Sabtu, 21 November 2026`, with time `21 November 2026, 08.14 WIB`. */
export function DateText({ value, style = 'full', time = false, zone }: DateTextProps) {
  const { language } = useLanguage();
  const date = formatDate(value, language, style, zone);
  return <time dateTime={value}>{time ? `${date}, ${formatTime(value, language, zone)}` : date}</time>;
}

/** `85,5`; `unit` follows after a space that does not break. */
export function NumberText({ value, digits = 2, unit }: { value: number; digits?: number; unit?: string }) {
  const { language } = useLanguage();
  return <>{unit ? `${formatNumber(value, language, digits)}\u00a0${unit}` : formatNumber(value, language, digits)}</>;
}

/** A number with slashes in it breaks behind one of them and not within `2026`. */
export function SlashedText({ text }: { text: string }) {
  return text.split('/').map((part, at) => (
    // The parts have no name of their own and never change places.
    <Fragment key={at}>
      {at > 0 && '/'}
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** `180 kB`, `1,3 MB`. */
export function SizeText({ bytes }: { bytes: number }) {
  const { language } = useLanguage();
  return <>{formatSize(bytes, language)}</>;
}

/** `12 menit`, `1 jam 30 menit`. */
export function MinutesText({ minutes }: { minutes: number }) {
  const { language } = useLanguage();
  return <>{formatMinutes(minutes, language)}</>;
}

interface EmployeeNameProps {
  /** With titles as the service wrote them: `dr. Mayang Sarwita, M.Kes.` */
  readonly name: string;
  /** Masked or whole, as the service gave it. */
  readonly nip?: string | null;
}

/** A person's name; the NIP below it in groups 8-6-1-3. */
export function EmployeeName({ name, nip }: EmployeeNameProps) {
  return (
    <span className={classes.employee}>
      <span>{name}</span>
      {nip && <small className={classes.nip}>{nip.length === 18 ? groupNip(nip) : nip}</small>}
    </span>
  );
}

const groupNip = (nip: string) => [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)].join('\u00a0');
