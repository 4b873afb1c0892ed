/** After this many tries a delivery waits for a person. */
export const MAX_TRIES = 10;

const LONGEST_WAIT_SECONDS = 300;

/** Seconds to wait before the next try: 1, 2, 4 … up to five minutes. */
export const backoffSeconds = (tries: number): number => Math.min(2 ** (tries - 1), LONGEST_WAIT_SECONDS);
