import { nearest } from '../../kinds/index.ts';
import type { Language } from '../../language/language.ts';
import type { AnyDocument, Kenmerk, Portfolio, Verwijzing } from '../../portfolio/index.ts';
import {
  bestemmingVan,
  documentTitle,
  itemTitle,
  kenmerkenVoor,
  kenmerkIn,
  namedItem,
  referenceTo,
  resolveReference,
  verbindingenVan,
} from '../../portfolio/index.ts';
import { isSigned } from '../../seal/index.ts';
import { valueAt } from '../../yaml/index.ts';
import type { Fix, Pick } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';

/** Something a reference can be replaced by. */
interface Candidate {
  /** The reference as it would be written. */
  readonly text: string;
  readonly label: string;
  readonly description?: string;
}

/** An item, by its id. */
interface NamedCandidate extends Candidate {
  readonly id: string;
}

/** What a reference may have meant: at most one that lies at hand, and all there is to choose from. */
interface Candidates {
  readonly all: readonly Candidate[];
  readonly near?: Candidate | undefined;
  /** Whether the one at hand can hardly be wrong. */
  readonly certain?: boolean;
}

/**
 * Offers what a reference that leads nowhere may have meant: the file that bears the name it was looked for under
 * elsewhere, or the one spelled nearly so; else a choice. A signed document is not changed: there, what it refers to
 * has to be put back.
 */
export function betereVerwijzing({ path }: Required<Hit>, context: FixContext): Fix[] {
  const { document, portfolio, language } = context;
  const verwijzing = verbindingenVan(document).verwijzingen.find((one) => one.path.join('\0') === path.join('\0'));
  if (!verwijzing || isSigned(document.draft)) return [];
  const { all, near, certain = false } = candidatesFor(portfolio, document, verwijzing, language);
  const set = (value: string) => [{ op: 'set' as const, path, value }];
  const fixes: Fix[] = [];
  if (near) {
    const title = { nl: `Vervang door ‘${near.text}’`, en: `Replace by “${near.text}”` }[language];
    fixes.push({ title, preferred: certain, changes: set(near.text) });
  }
  const others = all.filter(({ text }) => text !== near?.text);
  if (others.length > 0) {
    const pick: Pick[] = all.map(({ text, ...shown }) => ({ ...shown, changes: set(text) }));
    fixes.push({ title: CHOOSE[verwijzing.type][language], preferred: false, pick });
  }
  return fixes;
}

const CHOOSE = {
  reference: { nl: 'Kies waar dit naar verwijst…', en: 'Choose what this refers to…' },
  file: { nl: 'Kies een bestand uit het portfolio…', en: 'Choose a file of the portfolio…' },
  idOf: { nl: 'Kies een kenmerk…', en: 'Choose an id…' },
} as const;

function candidatesFor(
  portfolio: Portfolio,
  document: AnyDocument,
  verwijzing: Verwijzing,
  language: Language,
): Candidates {
  if (verwijzing.type === 'idOf') {
    return ids(
      verwijzing.text,
      named(kenmerkenVoor(portfolio, document, verwijzing), (id) => id),
    );
  }
  if (verwijzing.type === 'file') return otherFiles(portfolio, document, verwijzing.text);
  const bestemming = bestemmingVan(portfolio, document, verwijzing);
  if (bestemming.stand !== 'geen_kenmerk') return documents(portfolio, document, verwijzing, language);
  const { document: other, id } = bestemming;
  const file = verwijzing.text.slice(0, verwijzing.text.indexOf('#'));
  const items = verbindingenVan(other).kenmerken.map((kenmerk) => ({ document: other, kenmerk }));
  return ids(
    id,
    named(items, (one) => `${file}#${one}`),
  );
}

/** The items of a document by their ids, each once: a reference means the first. */
function named(
  items: readonly { readonly document: AnyDocument; readonly kenmerk: Kenmerk }[],
  written: (id: string) => string,
): NamedCandidate[] {
  const byId = new Map<string, NamedCandidate>();
  for (const { document, kenmerk } of items) {
    const { id, item } = kenmerk;
    if (byId.has(id)) continue;
    const about = namedItem(valueAt(document.parsed.data, item));
    byId.set(id, { id, text: written(id), label: about ? itemTitle(about) : id });
  }
  return [...byId.values()];
}

/** Below this length ids differ too little for the nearest to mean anything: `A9` is as near to `A1` as to `A2`. */
const TELLING = 4;

function ids(id: string, candidates: readonly NamedCandidate[]): Candidates {
  const same = candidates.find((one) => one.id.toLowerCase() === id.toLowerCase());
  const spelled =
    id.length < TELLING
      ? undefined
      : nearest(
          id,
          candidates.map(({ id: value }) => ({ value })),
        );
  const [only] = candidates.length === 1 ? candidates : [];
  const near = same ?? candidates.find((one) => one.id === spelled) ?? only;
  return {
    all: candidates.map(bare),
    near: near && bare(near),
    certain: same !== undefined,
  };
}

function bare({ text, label, description }: Candidate): Candidate {
  return { text, label, ...(description === undefined ? {} : { description }) };
}

/** Documents that may stand here; of those, when the reference names an item, the ones that have it. */
function documents(
  portfolio: Portfolio,
  document: AnyDocument,
  { kinds, text }: Extract<Verwijzing, { type: 'reference' }>,
  language: Language,
): Candidates {
  const hash = text.indexOf('#');
  const id = hash < 0 ? '' : text.slice(hash + 1).trim();
  const possible = [...portfolio.documents.values()].filter(
    ({ kind, file }) => kinds.includes(kind) && file !== document.file,
  );
  const holding = id === '' ? [] : possible.filter((other) => kenmerkIn(other, id));
  const all = (holding.length > 0 ? holding : possible).map((other) => ({
    file: other.file,
    text: referenceTo(document.file, id === '' ? { file: other.file } : { file: other.file, id }),
    label: documentTitle(other, language),
    description: other.file,
  }));
  return files(document, hash < 0 ? text : text.slice(0, hash), all);
}

function otherFiles(portfolio: Portfolio, document: AnyDocument, text: string): Candidates {
  const all = [...(portfolio.bestanden ?? [])]
    .filter((file) => !portfolio.documents.has(file))
    .map((file) => ({ file, text: referenceTo(document.file, { file }), label: file }));
  return files(document, text, all);
}

function files(document: AnyDocument, written: string, all: readonly (Candidate & { file: string })[]): Candidates {
  const path = written.trim().replaceAll('\\', '/');
  const wanted = resolveReference(document.file, path)?.file ?? path.replace(/^(?:\.{0,2}\/)+/u, '');
  const name = (file: string) => file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const named = all.filter(({ file }) => name(file) === name(wanted));
  const found = all.find(({ file }) => file === wanted) ?? (named.length === 1 ? named[0] : undefined);
  // The stem alone: of whole names the part that says the kind is the same in all.
  const stem = (file: string) => name(file).split('.')[0] ?? '';
  const spelled = nearest(
    stem(wanted),
    all.map(({ file }) => ({ value: file, names: [stem(file)] })),
  );
  const near = found ?? all.find(({ file }) => file === spelled);
  const shown = all.map(bare);
  return { all: shown, near: near && shown[all.indexOf(near)], certain: found !== undefined };
}
