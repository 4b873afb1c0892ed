export { defineMessages } from './define-messages';
export type { Language, Messages } from './define-messages';
export { LanguageProvider, useLanguage, useMessages } from './language';
export { deviceZone, formatDate, formatTime } from './dates';
export type { DateStyle } from './dates';
export { formatMinutes, formatNumber, formatShare, formatSize } from './numbers';
