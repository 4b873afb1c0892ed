import type { CertificateDetail } from './api';

interface MyAsnValues {
  readonly course: string;
  readonly form: string;
  readonly number: string;
  readonly issued: string;
  readonly from: string;
  readonly to: string;
  readonly year: string;
  readonly jp: string;
  readonly organiser: string;
}

/** The fields of MyASN's form in its order; dates as dd-MM-yyyy and whole hours, rounded down, as it takes them. */
export function myAsnText(detail: CertificateDetail, write: (values: MyAsnValues) => string): string {
  const date = (civil: string) => civil.split('-').reverse().join('-');
  return write({
    course: detail.courseTitle,
    form: detail.form,
    number: detail.number,
    issued: date(detail.issuedOn),
    from: date(detail.startedOn),
    to: date(detail.completedOn),
    year: detail.issuedOn.slice(0, 4),
    jp: String(Math.floor(detail.jp)),
    organiser: detail.organiser,
  });
}
