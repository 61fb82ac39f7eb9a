export { formatDate } from './dates.ts';
export type { Language } from './language.ts';
