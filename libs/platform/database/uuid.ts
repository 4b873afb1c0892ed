import { v7 } from 'uuid';

/** A new id: UUID v7, so that keys grow with time and indexes stay compact. */
export const newId = (): string => v7();
