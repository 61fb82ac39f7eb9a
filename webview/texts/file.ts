import type { Language } from '../../src/core/language/language.ts';
import type { FileCondition } from '../../src/protocol/index.ts';

/** What is the matter with the file behind the form. */
export interface FileTexts {
  conditions: Record<FileCondition, string>;
}

export const fileTexts: Record<Language, FileTexts> = {
  nl: {
    conditions: {
      gone: 'Dit bestand is elders verwijderd of verplaatst. Alles wat u invulde, staat er nog. Met Opslaan zet u het bestand terug op zijn oude plaats.',
      readOnlyPlace:
        'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: op deze plek kan niet worden geschreven. Dat is bijvoorbeeld zo bij een eerdere versie.',
      readOnlyFile:
        'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: het bestand is beveiligd tegen schrijven.',
      readOnlySetting:
        'U kunt dit document bekijken en er tekst uit kopiëren, maar niet wijzigen: de instellingen van VS Code maken het alleen-lezen.',
    },
  },
  en: {
    conditions: {
      gone: 'This file was deleted or moved elsewhere. Everything you filled in is still here. Save puts the file back in its old place.',
      readOnlyPlace:
        'You can read this document and copy from it, but not change it: nothing can be written in this place. That is so for an earlier version, for instance.',
      readOnlyFile: 'You can read this document and copy from it, but not change it: the file is write-protected.',
      readOnlySetting:
        'You can read this document and copy from it, but not change it: the settings of VS Code make it read-only.',
    },
  },
};
