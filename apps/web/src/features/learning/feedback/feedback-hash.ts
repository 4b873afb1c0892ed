/** The part of an address that leads to the questions after a course. */
export const FEEDBACK_HASH = '#umpan-balik';
