/** A delivery that waits for a person. */
export class StuckDeliveryDto {
  /** Id of the event. */
  eventId: string;
  /** Name of the event. */
  event: string;
  /** Job that failed. */
  job: string;
  /** parked after ten tries, refused on a known error. */
  state: 'parked' | 'refused';
  /** Tries so far. */
  tries: number;
  /** Code or kind of the last error. */
  lastError: string | null;
  /** Request that caused the event. */
  requestId: string;
  /** When the delivery came to be. */
  recordedAt: Date;
}

export class StuckDeliveryPageDto {
  /** At most `limit` deliveries. */
  items: StuckDeliveryDto[];
  /** Cursor of the next part. */
  next: string | null;
}
