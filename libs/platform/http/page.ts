import { DomainError } from '@piawai/contracts';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** A part of a list: at most `limit` items, and the cursor of the next part. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** How a list is asked for. */
export class PageQuery {
  /** Items in one answer, 1 to 100. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 25;

  /** The cursor that the answer before gave as `next`. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string;
}

type CursorValue = string | number | boolean | null;

/** Packs the sort key of the last item into an opaque text. */
export const encodeCursor = (values: readonly CursorValue[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * Unpacks a cursor of `length` values.
 * @throws DomainError platform.invalid_input when it is not one of ours
 */
export function decodeCursor(text: string, length: number): CursorValue[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(values) && values.length === length) return values as CursorValue[];
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw new DomainError('platform.invalid_input', { after: 'unknown cursor' });
}

/** Makes a page of rows that were read with `limit + 1`. */
export function pageOf<Row>(rows: Row[], limit: number, keyOf: (row: Row) => readonly CursorValue[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
