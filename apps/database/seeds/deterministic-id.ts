import { v5 } from 'uuid';

const NAMESPACE = '6f6c0b5e-0f5e-5d0b-9c39-2f1a1c6b7a10';

/** The same name always gives the same id, so that seeds can refer to each other and run twice. */
export const seedId = (name: string): string => v5(name, NAMESPACE);
