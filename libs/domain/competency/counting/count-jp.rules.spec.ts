import type { JpPolicy } from '@piawai/domain/standards/rules';

import { jp2018 } from '../../../../test/builders/jp-2018';
import { countJp } from './count-jp.rules';
import type { LearningFact } from './learning-fact';

const FORM = { TEKNIS: 3, WORKSHOP: 4, SEMINAR: 9, MAGANG: 10, COACHING: 14, E_LEARNING: 16, PATOK_BANDING: 20, BELAJAR_MANDIRI: 22, TUGAS_BELAJAR: 101 };
const day = (on: string, minutes: number) => ({ on, minutes });
const unit = (on: string, units = 1) => ({ on, units });

let serial = 0;
const outside = (part: Partial<LearningFact>): LearningFact => {
  serial += 1;
  return {
    id: `entry-${String(serial).padStart(4, '0')}`, kind: 'OUTSIDE', reversesEntryId: null, evidenceKey: `certificate ${serial}`, agencyId: 'city',
    formId: FORM.TEKNIS, countedOn: '2026-03-31', days: [], international: false, designedJp: null, levels: [], ...part,
  };
};
const course = (jp: number, countedOn: string, part: Partial<LearningFact> = {}): LearningFact =>
  outside({ kind: 'COMPLETION', formId: FORM.E_LEARNING, designedJp: jp, countedOn, ...part });

const total = (facts: LearningFact[], policies: JpPolicy[] = jp2018, year?: number): number =>
  countJp(facts, policies).reduce((sum, award) => sum + (year === undefined || award.year === year ? award.counted : 0), 0);

describe('countJp by JP-2018: the vectors of the field', () => {
  const twice = { evidenceKey: 'certificate 12/2026', days: [day('2026-03-02', 900)] };
  it.each<[string, LearningFact[], number]>([
    ['1 technical training of 900 minutes', [outside({ days: [day('2026-03-02', 900)] })], 20],
    ['2 technical training of 1,000 minutes, floored', [outside({ days: [day('2026-03-02', 500), day('2026-03-03', 500)] })], 22],
    ['3 a seminar of one day, national', [outside({ formId: FORM.SEMINAR, days: [unit('2026-03-02')] })], 4],
    ['3 a seminar of one day, international', [outside({ formId: FORM.SEMINAR, days: [unit('2026-03-02')], international: true })], 6],
    ['4 a workshop of two days', [outside({ formId: FORM.WORKSHOP, days: [unit('2026-03-02'), unit('2026-03-03')] })], 10],
    ['5 three coaching sessions in March, one in April', [outside({
      formId: FORM.COACHING, countedOn: '2026-04-30', days: [unit('2026-03-02'), unit('2026-03-09'), unit('2026-03-16'), unit('2026-04-06')],
    })], 6],
    ['6 e-learning of 240 minutes on one day', [outside({ formId: FORM.E_LEARNING, days: [day('2026-03-02', 240)] })], 3],
    ['7 e-learning of 90 minutes on each of four days', [outside({
      formId: FORM.E_LEARNING, days: ['02', '03', '04', '05'].map((date) => day(`2026-03-${date}`, 90)),
    })], 8],
    ['8 self-study of 200 minutes on one day', [outside({ formId: FORM.BELAJAR_MANDIRI, days: [day('2026-03-02', 200)] })], 2],
    ['9 an internship, national', [outside({ formId: FORM.MAGANG, days: [unit('2026-03-02')] })], 20],
    ['9 an internship, international', [outside({ formId: FORM.MAGANG, days: [unit('2026-03-02')], international: true })], 24],
    ['10 benchmarking, one occasion', [outside({ formId: FORM.PATOK_BANDING, days: [unit('2026-03-02')] })], 10],
    ['11 a study assignment of two semesters', [outside({ formId: FORM.TUGAS_BELAJAR, days: [unit('2026-01-31'), unit('2026-07-31')] })], 40],
    ['12 one certificate claimed twice', [outside(twice), outside(twice)], 20],
  ])('%s', (_vector, facts, expected) => {
    expect(total(facts)).toBe(expected);
  });

  it('13 a course over new year counts for the year of its certificate', () => {
    const fact = course(6, '2027-01-06', { days: [day('2026-12-28', 135), day('2027-01-05', 135)] });
    expect([2026, 2027].map((year) => total([fact], jp2018, year))).toEqual([0, 6]);
  });

  it('15 keeps every JP above the ceiling of a contract year', () => {
    expect(total([course(20, '2026-08-01'), course(6, '2027-02-01')])).toBe(26);
  });
});

describe('countJp', () => {
  it('does not cap a platform course again, for its completion date has waited for the cap', () => {
    const [award] = countJp([course(20, '2026-03-08', { days: [day('2026-03-02', 800)] })], jp2018);
    expect(award).toMatchObject({ raw: 20, cap: null, counted: 20, why: [{ code: 'designed', values: { jp: 20, dailyCap: 3 } }] });
    const [technical] = countJp([course(20, '2026-03-08', { formId: FORM.TEKNIS })], jp2018);
    expect(technical?.why).toEqual([{ code: 'designed', values: { jp: 20 } }]);
  });

  it('shows raw, cap, counted and why', () => {
    const [award] = countJp([outside({ formId: FORM.E_LEARNING, days: [day('2026-03-02', 240)] })], jp2018);
    expect(award).toMatchObject({
      year: 2026, raw: 5.33, cap: 3, counted: 3,
      why: [{ code: 'real_time', values: { minutes: 240, minutesPerJp: 45 } }, { code: 'daily_cap', values: { cap: 3, days: 1 } }],
    });
  });

  it('adds thirds of a JP exactly', () => {
    const days = ['02', '03', '04'].map((date) => day(`2026-03-${date}`, 60));
    expect(total([outside({ formId: FORM.E_LEARNING, days })])).toBe(4);
  });

  it('spends one daily cap over all claims of that day', () => {
    const claim = () => outside({ formId: FORM.E_LEARNING, days: [day('2026-03-02', 90)] });
    expect(total([claim(), claim()])).toBe(3);
    expect(total([course(2, '2026-03-02', { days: [day('2026-03-02', 90)] }), claim()])).toBe(3);
  });

  it('adds 20 % to an international training', () => {
    expect(total([outside({ days: [day('2026-03-02', 900)], international: true })])).toBe(24);
  });

  it('counts nothing below one JP, and says so', () => {
    const [award] = countJp([outside({ days: [day('2026-03-02', 44)] })], jp2018);
    expect(award).toMatchObject({ raw: 0.98, counted: 0 });
    expect(award?.why.map((reason) => reason.code)).toEqual(['real_time', 'rounded_down']);
  });

  it('believes an organiser who declares less than the rule gives, not one who declares more', () => {
    const webinar = (designedJp: number) => outside({ formId: FORM.SEMINAR, days: [unit('2026-03-02')], designedJp });
    expect([total([webinar(2)]), total([webinar(40)])]).toEqual([2, 4]);
  });

  it('takes a reversed entry back and frees what it had spent', () => {
    const first = outside({ formId: FORM.E_LEARNING, days: [day('2026-03-02', 135)] });
    const second = outside({ formId: FORM.E_LEARNING, days: [day('2026-03-02', 135)] });
    const reversal = outside({ kind: 'REVERSAL', reversesEntryId: first.id });
    expect(total([first, second])).toBe(3);
    const awards = countJp([first, second, reversal], jp2018);
    expect(awards.map((award) => [award.counted, award.why[0]?.code])).toEqual([[0, 'reversed'], [3, 'real_time']]);
  });

  it('lets a certificate be claimed again after its reversal', () => {
    const first = outside({ evidenceKey: 'same', days: [day('2026-03-02', 900)] });
    const again = outside({ evidenceKey: 'same', days: [day('2026-03-02', 900)] });
    expect(total([first, again, outside({ kind: 'REVERSAL', reversesEntryId: first.id })])).toBe(20);
  });

  it('counts late evidence as if it had come in time, in any order of arrival', () => {
    const march = outside({ formId: FORM.COACHING, countedOn: '2026-03-31', days: [unit('2026-03-16')] });
    const late = outside({ formId: FORM.COACHING, countedOn: '2026-03-20', days: [unit('2026-03-02'), unit('2026-03-09')] });
    const awards = countJp([march, late], jp2018);
    expect(awards.map((award) => [award.entryId, award.counted])).toEqual([[late.id, 4], [march.id, 0]]);
    expect(countJp([late, march], jp2018)).toEqual(awards);
  });

  it('applies a new policy from its first day and leaves what came before', () => {
    const seminar = jp2018.find((policy) => policy.formId === FORM.SEMINAR)!;
    const changed = { ...seminar, id: 'z', version: 'JP-2026', validFrom: '2026-07-01', national: { ...seminar.national, jpPerUnit: 3 } };
    const before = outside({ formId: FORM.SEMINAR, countedOn: '2026-06-30', days: [unit('2026-06-30')] });
    const after = outside({ formId: FORM.SEMINAR, countedOn: '2026-07-01', days: [unit('2026-07-01')] });
    expect(countJp([after, before], [...jp2018, changed]).map((award) => award.counted)).toEqual([4, 3]);
  });

  it("applies an agency's own policy to its own people only", () => {
    const own: JpPolicy = { ...jp2018.find((policy) => policy.formId === FORM.SEMINAR)!, id: 'own', agencyId: 'city', yearlyCap: 6 };
    const seminar = (agencyId: string, on: string) => outside({ formId: FORM.SEMINAR, agencyId, countedOn: on, days: [unit(on)] });
    expect(total([seminar('city', '2026-02-02'), seminar('city', '2026-05-02')], [...jp2018, own])).toBe(6);
    expect(total([seminar('other', '2026-02-02'), seminar('other', '2026-05-02')], [...jp2018, own])).toBe(8);
  });

  it('counts nothing for a form without a rule, and says so', () => {
    expect(countJp([outside({ formId: 77 })], jp2018)[0]).toMatchObject({ counted: 0, why: [{ code: 'no_policy' }] });
  });
});
