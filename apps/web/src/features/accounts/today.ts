/** The civil date of today on this device, `yyyy-MM-dd`. */
export const today = (): string => new Intl.DateTimeFormat('en-CA').format(new Date());
