interface Stoppable {
  stop(): Promise<void>;
}

/** What we started, so that it can be ended in the opposite order, even in the middle of a start. */
export class StopOrder {
  private readonly begun: Promise<Stoppable>[] = [];
  private stopping: Promise<void> | undefined;

  /** Remembers a start that is under way. */
  track<T extends Stoppable>(start: Promise<T>): Promise<T> {
    this.begun.push(start);
    return start;
  }

  /** Ends everything once, however often it is called. */
  stopAll(): Promise<void> {
    this.stopping ??= this.stopInTurn();
    return this.stopping;
  }

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  private async stopInTurn(): Promise<void> {
    for (const start of this.begun.reverse()) {
      // A start that failed has nothing to end.
      const started = await start.catch(() => undefined);
      await started?.stop();
    }
  }
}
