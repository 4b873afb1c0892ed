/** In the address in the place of an id, while a template has no version yet. */
export const NEW_DESIGN = 'baru';
