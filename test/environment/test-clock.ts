import { Clock } from '@piawai/platform/clock/clock';

interface Duration {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that a spec can move; between moves it goes on like any other, unless it is stopped. */
export class TestClock extends Clock {
  private stoppedAt: Date | undefined;

  override now(): Date {
    return this.stoppedAt === undefined ? super.now() : new Date(this.stoppedAt);
  }

  /** @param instant e.g. '2026-03-02T01:00:00Z' */
  travelTo(instant: Date | string): void {
    this.stoppedAt = undefined;
    this.setOffset(new Date(instant).getTime() - Date.now());
  }

  /** Stands still from now on, at the given instant; advance() still moves it. */
  stopAt(instant: Date | string): void {
    this.stoppedAt = new Date(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): void {
    const target = this.now().getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
    if (this.stoppedAt === undefined) this.travelTo(new Date(target));
    else this.stopAt(new Date(target));
  }
}
