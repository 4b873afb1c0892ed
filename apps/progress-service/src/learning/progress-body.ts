import type { PipeTransform } from '@nestjs/common';
import { validation } from '@piawai/platform/http/validation';

import { isPlace, isRanges, ITEMS, MAX_EVENTS, MAX_PAGES, ProgressBatchDto, type ProgressEventDto } from './progress.dto';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const BATCH_FIELDS = 2;
const EVENT_FIELDS = 9;

/**
 * Reads the most frequent body of all. Checking it by decorators costs a sixth of the request, so a body that is
 * plainly good passes here; every other one is judged by the DTO, whose rules and errors are the only ones.
 */
export class ProgressBodyPipe implements PipeTransform {
  transform(body: unknown): ProgressBatchDto | Promise<ProgressBatchDto> {
    return isPlainlyGood(body) ? body : (validation.transform(body, { type: 'body', metatype: ProgressBatchDto }) as Promise<ProgressBatchDto>);
  }
}

/** True only for what the DTO would let through unchanged: every field there, no other, each of its kind. */
export function isPlainlyGood(body: unknown): body is ProgressBatchDto {
  if (!hasFields(body, BATCH_FIELDS)) return false;
  const { batchId, events } = body as Partial<ProgressBatchDto>;
  return isUuid(batchId) && Array.isArray(events) && events.length <= MAX_EVENTS && events.every(isEvent);
}

function isEvent(value: unknown): value is ProgressEventDto {
  if (!hasFields(value, EVENT_FIELDS)) return false;
  const event = value as Partial<ProgressEventDto>;
  return (
    isUuid(event.lessonRevisionId) && isUuid(event.eventId) && Number.isInteger(event.epoch) && event.epoch! >= 0 && Number.isFinite(event.at) &&
    isRanges(event.activeRanges) && isRanges(event.watched) && isListOf(event.pages, MAX_PAGES, Number.isInteger) &&
    isListOf(event.items, ITEMS.length, (item) => ITEMS.includes(item as string)) &&
    (event.place === null || (isPlace(event.place) && !Array.isArray(event.place)))
  );
}

const hasFields = (value: unknown, count: number): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === count;
const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
const isListOf = (value: unknown, most: number, is: (each: unknown) => boolean): boolean => Array.isArray(value) && value.length <= most && value.every(is);
