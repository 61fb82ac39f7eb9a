import type { Kind } from '../../kinds/index.ts';
import { describe, isKind, kinds, kindTitle } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { AnyDocument, Bestemming, Portfolio, Verwijzing } from '../../portfolio/index.ts';
import { bestemmingVan, houdersVan, verbindingenVan } from '../../portfolio/index.ts';
import type { Range } from '../../yaml/index.ts';
import type { Places } from '../places.ts';
import type { Hit, Param, Params } from '../rule.ts';
import { family, rule } from '../rule.ts';
import { betereVerwijzing } from './verwijzing-fix.ts';

const bestaatNiet = rule({
  id: 'verwijzing/bestaat_niet',
  level: 'error',
  seeds: [],
  reason:
    'Agenda, report and overview follow references; what leads nowhere is missing there without anybody noticing.',
  kinds,
  about: 'presence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    for (const verwijzing of verbindingenVan(document).verwijzingen) {
      const bestemming = bestemmingVan(portfolio, document, verwijzing);
      const params = told(portfolio, document, verwijzing, bestemming);
      if (params) yield { path: verwijzing.path, range: wordsOf(verwijzing, bestemming, at), params };
    }
  },
});

/** What the message needs; undefined when the reference leads somewhere, or when that cannot be told. */
function told(
  portfolio: Portfolio,
  document: AnyDocument,
  verwijzing: Verwijzing,
  bestemming: Bestemming,
): Params | undefined {
  const { stand } = bestemming;
  switch (stand) {
    case 'gevonden':
    case 'bestand':
    case 'onbekend':
      return undefined;
    case 'buiten':
      return { stand, tekst: verwijzing.text.trim(), reden: whyOutside(verwijzing.text.trim()) };
    case 'geen_bestand':
      return { stand, bestand: bestemming.file };
    case 'verkeerde_soort': {
      const { document: other, soorten } = bestemming;
      return { stand, bestand: other.file, soort: other.kind, soorten: soorten.join(' ') };
    }
    case 'geen_kenmerk':
      return { stand, ...unknownId(portfolio, document, verwijzing, bestemming) };
  }
}

function unknownId(
  portfolio: Portfolio,
  document: AnyDocument,
  verwijzing: Verwijzing,
  { document: other, id }: Extract<Bestemming, { stand: 'geen_kenmerk' }>,
): Params {
  const holders = verwijzing.type === 'idOf' ? houdersVan(portfolio, document, verwijzing.kind) : [other];
  const where = holders.length > 1 ? 'meer' : other.file === document.file ? 'eigen' : 'ander';
  return {
    id,
    waar: where,
    bestand: other.file,
    soort: other.kind,
    ...(verwijzing.type === 'idOf' && { lijst: verwijzing.list.join(' ') }),
  };
}

/** Why a reference cannot be followed, as far as its form tells. */
function whyOutside(text: string): string {
  if (text === '#' || text === '') return 'leeg';
  if (text.includes('\\')) return 'schuin';
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/u.test(text)) return 'adres';
  return /^(?:\/|[A-Za-z]:)/u.test(text) ? 'absoluut' : 'boven';
}

/** The whole reference; of one whose document is there, only the `#id`. */
function wordsOf(verwijzing: Verwijzing, { stand }: Bestemming, at: Places): Range {
  const source = stand === 'geen_kenmerk' && verwijzing.type === 'reference' ? at.source(verwijzing.path) : undefined;
  const hash = source?.text.indexOf('#') ?? -1;
  if (!source || hash < 0) return at.value(verwijzing.path);
  return at.span({ start: source.start + hash, end: source.start + source.text.trimEnd().length });
}

const OUTSIDE: Readonly<Record<string, Readonly<Record<Language, (text: string) => string>>>> = {
  leeg: {
    nl: (text) =>
      `‘${text}’ noemt geen bestand en geen kenmerk. Noem het bestand, gezien vanuit de map van dit bestand.`,
    en: (text) => `“${text}” names no file and no id. Name the file, as seen from the folder of this file.`,
  },
  schuin: {
    nl: (text) => `‘${text}’ is geen pad dat overal werkt. Zet schuine strepen vooruit (/) tussen de mappen.`,
    en: (text) => `“${text}” is no path that works everywhere. Put forward slashes (/) between the folders.`,
  },
  adres: {
    nl: (text) =>
      `‘${text}’ is een adres buiten het portfolio, en dat wordt niet gevolgd. Zet het stuk in het portfolio en verwijs daarnaar.`,
    en: (text) =>
      `“${text}” is an address outside the portfolio, which is not followed. Put the piece in the portfolio and refer to that.`,
  },
  absoluut: {
    nl: (text) => `‘${text}’ is een pad vanaf de schijf. Schrijf het pad gezien vanuit de map van dit bestand.`,
    en: (text) => `“${text}” is a path from the root of the disk. Write the path as seen from the folder of this file.`,
  },
  boven: {
    nl: (text) => `‘${text}’ leidt het portfolio uit. Zet het bestand in het portfolio en verwijs daarnaar.`,
    en: (text) => `“${text}” leads out of the portfolio. Put the file in the portfolio and refer to that.`,
  },
};

/** `Bewijs`, `Feedback`: the kinds in a parameter, in words. */
function titlesOf(soorten: string, language: Language): string[] {
  return soorten
    .split(' ')
    .filter(isKind)
    .map((kind: Kind) => (language === 'nl' ? `‘${kindTitle(kind, 'nl')}’` : `“${kindTitle(kind, 'en')}”`));
}

function either(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
}

function dutch(param: Param): string {
  switch (param('stand')) {
    case 'buiten':
      return OUTSIDE[param('reden')]?.nl(param('tekst')) ?? '';
    case 'geen_bestand':
      return `Het bestand ‘${param('bestand')}’ is er niet in dit portfolio. Verwijs naar een bestand dat er wel is.`;
    case 'verkeerde_soort':
      return `‘${param('bestand')}’ is een document van de soort ${titlesOf(param('soort'), 'nl').join('')}. Hier hoort een verwijzing naar ${either(titlesOf(param('soorten'), 'nl'), 'of')}.`;
    default: {
      const list = listTitle(param, 'nl');
      const where = {
        eigen: 'in dit document',
        ander: `in ‘${param('bestand')}’`,
        meer: `in een document van de soort ${titlesOf(param('soort'), 'nl').join('')}`,
      }[param('waar')];
      return `Het kenmerk ‘${param('id')}’ komt ${where ?? ''} niet voor${list && ` bij ‘${list}’`}. Kies een kenmerk dat er wel is.`;
    }
  }
}

function english(param: Param): string {
  switch (param('stand')) {
    case 'buiten':
      return OUTSIDE[param('reden')]?.en(param('tekst')) ?? '';
    case 'geen_bestand':
      return `There is no file “${param('bestand')}” in this portfolio. Refer to one that is there.`;
    case 'verkeerde_soort':
      return `“${param('bestand')}” is a document of the kind ${titlesOf(param('soort'), 'en').join('')}. A reference to ${either(titlesOf(param('soorten'), 'en'), 'or')} belongs here.`;
    default: {
      const list = listTitle(param, 'en');
      const where = {
        eigen: 'in this document',
        ander: `in “${param('bestand')}”`,
        meer: `in any document of the kind ${titlesOf(param('soort'), 'en').join('')}`,
      }[param('waar')];
      return `There is no id “${param('id')}”${list && ` under “${list}”`} ${where ?? ''}. Choose one that is there.`;
    }
  }
}

/** What the list is called in which the id was looked for; empty for a reference, which names no list. */
function listTitle(param: Param, language: Language): string {
  const kind = param('soort');
  const list = param('lijst');
  return list === '' || !isKind(kind) ? '' : (describe(kind, list.split(' '), language)?.title ?? '');
}

/** References between the documents of a portfolio. */
export const verwijzing = family(
  [bestaatNiet],
  { 'verwijzing/bestaat_niet': { nl: dutch, en: english } },
  { 'verwijzing/bestaat_niet': betereVerwijzing },
);
