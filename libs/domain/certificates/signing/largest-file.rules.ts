/** A certificate with some kilobytes of signature is far below; one with a large background as well. */
export const MAX_SIGNED_BYTES = 10_000_000;
