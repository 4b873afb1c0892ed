import 'reflect-metadata';

import { BadRequestException } from '@nestjs/common';
import { validation } from '@piawai/platform/http/validation';
import fc from 'fast-check';

import { isPlainlyGood, ProgressBodyPipe } from './progress-body';
import { ProgressBatchDto } from './progress.dto';

const byTheDto = (body: unknown) => validation.transform(body, { type: 'body', metatype: ProgressBatchDto });
const event = {
  lessonRevisionId: '019abcde-0000-7000-8000-000000000001', epoch: 0, eventId: '019abcde-0000-7000-8000-000000000002', activeRanges: [[1, 16]],
  watched: [], pages: [1, 2], items: ['end'], place: { block: 3 }, at: 1_767_225_600_000,
};
const batch = { batchId: '019abcde-0000-7000-8000-000000000003', events: [event] };

/** Values as they come out of JSON, some good for a field and some not. */
const odd = fc.oneof(
  fc.jsonValue(), fc.uuid(), fc.constantFrom('00000000-0000-0000-0000-000000000000', 'end', 'opened', '\u0000', -1, 1.5),
  fc.constantFrom<unknown>([[1, 2]], [[1]], [['1', 2]], [['end']], ['end', 'end', 'end'], { a: '\u0000' }, { a: { b: 1 } }, Array(51).fill(event), Array(1_001).fill([0, 1])),
);
const withOneOddField = fc.constantFrom(...Object.keys(event), 'further').chain((field) => odd.map((value) => ({ ...batch, events: [event, { ...event, [field]: value }] })));
const withoutOneField = fc.constantFrom(...Object.keys(event)).map((field) => ({ ...batch, events: [Object.fromEntries(Object.entries(event).filter(([key]) => key !== field))] }));
const withOddBatch = fc.constantFrom('batchId', 'events', 'further').chain((field) => odd.map((value) => ({ ...batch, [field]: value })));

describe('the body of a progress report', () => {
  it('passes the quick check when it is what the player sends', () => {
    expect(isPlainlyGood(batch)).toBe(true);
    expect(isPlainlyGood({ ...batch, events: [{ ...event, place: null, items: [], pages: [] }] })).toBe(true);
  });

  it('never passes the quick check where the DTO would refuse or change it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(withOneOddField, withoutOneField, withOddBatch, odd), async (body) => {
        if (!isPlainlyGood(body)) return;
        expect(JSON.parse(JSON.stringify(await byTheDto(structuredClone(body))))).toEqual(body);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused with the errors of the DTO', async () => {
    const bad = { ...batch, events: [{ ...event, epoch: -1, further: true }] };
    const refusal = await Promise.resolve(new ProgressBodyPipe().transform(bad)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadRequestException);
    expect((refusal as BadRequestException).getResponse()).toEqual({ fields: { 'events.0.epoch': ['min'], 'events.0.further': ['whitelistValidation'] } });
  });

  it('may leave out what has a default', async () => {
    const { place: _, ...placeless } = event;
    expect(await new ProgressBodyPipe().transform({ ...batch, events: [placeless] })).toEqual({ ...batch, events: [{ ...event, place: null }] });
  });
});
