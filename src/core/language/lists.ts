import type { Language } from './language.ts';

/** Parts of a sentence as people list them: "a, b en c". */
export function formatList(parts: readonly string[], language: Language): string {
  const and = { nl: 'en', en: 'and' }[language];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.slice(-1).join('')}`;
}
