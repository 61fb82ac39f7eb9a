import { describe, type Kind } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { Path } from '../yaml/index.ts';

/** What the form and the hover call the field at a place ("Plan van aanpak"); its key where the format has no name. */
export function fieldTitle(kind: Kind, path: Path, language: Language): string {
  return describe(kind, path, language)?.title || String(path.at(-1) ?? '');
}

/** A field in a message, for who reads the form and for who reads the file: ‘Geraadpleegd’ (`geraadpleegd`). */
export function fieldIn(kind: Kind, path: Path, language: Language): string {
  const title = fieldTitle(kind, path, language);
  return `${{ nl: `‘${title}’`, en: `“${title}”` }[language]} (\`${String(path.at(-1) ?? '')}\`)`;
}

/** The title of a fix that adds the field at a place, still empty. */
export function addTitle(kind: Kind, path: Path, language: Language): string {
  const title = fieldTitle(kind, path, language);
  return { nl: `Voeg ‘${title}’ toe`, en: `Add “${title}”` }[language];
}
