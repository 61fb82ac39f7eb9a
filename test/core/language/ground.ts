import assert from 'node:assert/strict';
import type { AnyDocument, Portfolio } from '../../../src/core/portfolio/index.ts';
import { openDocument, readPortfolio } from '../../../src/core/portfolio/index.ts';
import type { Range } from '../../../src/core/yaml/index.ts';
import { atCaret } from './caret.ts';

/** A portfolio of texts, of which one may hold the caret (`‸`). */
export interface Ground {
  portfolio: Portfolio;
  document: AnyDocument;
  offset: number;
  /** A place as `file: «words»`, with the words that stand there. */
  shown: (place: { file: string; range: Range }) => string;
}

/** @param bestanden paths of files that are no documents; left out, only the documents are known */
export function groundOf(marked: Readonly<Record<string, string>>, bestanden?: readonly string[]): Ground {
  const caretFile = Object.keys(marked).find((file) => marked[file]?.includes('‸')) ?? Object.keys(marked)[0];
  const texts = new Map<string, string>();
  let offset = 0;
  for (const [file, text] of Object.entries(marked)) {
    const caret = text.includes('‸') ? atCaret(text) : { text, offset: 0 };
    if (file === caretFile) offset = caret.offset;
    texts.set(file, caret.text);
  }
  const environment = bestanden ? { bestanden: new Set([...texts.keys(), ...bestanden]) } : {};
  const portfolio = readPortfolio(texts, environment);
  const document = caretFile === undefined ? undefined : portfolio.get(caretFile);
  assert.ok(document, 'a document of a portfolio is expected');
  return { portfolio, document, offset, shown: ({ file, range }) => `${file}: «${wordsAt(texts.get(file), range)}»` };
}

/** The text of a file in a range; of a file that is not there nothing. */
export function wordsAt(text: string | undefined, range: Range): string {
  const parsed = openDocument('x.bewijs.yaml', text ?? '')?.parsed;
  assert.ok(parsed);
  return parsed.text.slice(parsed.offsetAt(range.start), parsed.offsetAt(range.end));
}

/** Two talks: the second looks back on an agreement of the first, with an agenda that names it too. */
export const TALKS = {
  'portfolio.yaml': 'soort: portfolio\nversie: 1\n',
  'gesprekken/een.verslag.yaml': `soort: verslag
versie: 1
gesprek: { type: voortgangsgesprek, datum: 2026-02-24 }
verbeterpunten:
  - id: V1
    tekst: Overdracht is te lang
plan_van_aanpak:
  verbeteracties:
    - verbeterpunt: V1
      aanpak: SBAR
afspraken:
  - id: A1 # de eerste
    specifiek: Twee visites leiden
    meetbaar: Twee KPB's
    acceptabel: [aios, opleider]
    resultaatgericht: Leidt de visite zelf
    tijdgebonden: 2026-06-01
    verbeterpunt: "V1"
    status: open
  - { id: 'A2', specifiek: Een CAT houden, status: open }
`,
  'gesprekken/twee.agenda.yaml': `soort: agenda
versie: 1
gegenereerd_uit: [een.verslag.yaml]
punten:
  - id: A1
    titel: Vorige afspraken
    bronnen: [een.verslag.yaml#A1, "een.verslag.yaml#A2"]
`,
  'gesprekken/twee.verslag.yaml': `soort: verslag
versie: 1
vorig_verslag: een.verslag.yaml
terugblik:
  - afspraak: 'een.verslag.yaml#A1'
    goed: De visite van A1 liep
    status: behaald
`,
} as const;
