import { atPath, changed, checkChanges, copyOf, withShiftedTargets } from './change.ts';
import { AliasTo, sameData } from './data.ts';
import { changesBetween } from './difference.ts';
import { chunkFor, staysInChunk } from './chunk.ts';
import type { Chunk } from './chunk.ts';
import { habitsOf } from './habits.ts';
import { Yaml } from './parse.ts';
import { Parted } from './parted.ts';
import { Pieces, spliced } from './pieces.ts';
import type { Splice } from './pieces.ts';
import { proposalsFor, refuseMerged } from './propose.ts';
import type { KeyOrder } from './propose.ts';
import { refusalFor, refusalText, Refused } from './refusal.ts';
import type { Proposal, Site } from './splice/site.ts';
import { isAsMeant } from './verify.ts';
import { isFilled } from './write.ts';
import type { Style } from './write.ts';
import type { Change, EditResult, ParsedYaml, TextEdit } from './types.ts';

export interface EditOptions {
  /** The order of keys, for a key that is not there yet. */
  keyOrder?: KeyOrder;
  /** Language of a refusal, `nl` by default. */
  language?: 'nl' | 'en';
  /**
   * `plain`: dates stand bare where the document does not show how its dates are written. Left out, they are quoted
   * there: a YAML 1.1 reader would take them for something else than text.
   */
  dates?: 'plain';
}

/**
 * The smallest text edits that make changes to the data of a document: all of them, one after the other, or none. Every
 * edit has been checked by reading its result: the data is what was meant, nothing else changed, no comment got lost.
 * A change that would change nothing gives no edits. Throws a TypeError for arguments that are no changes.
 *
 * @param text the document, or what `parseYaml` gave for it (saves a parse)
 */
export function editsFor(text: string | ParsedYaml, changes: readonly Change[], options: EditOptions = {}): EditResult {
  return editsWith(text, changes, options, true);
}

/** `editsFor`, in parts of the document where that saves parsing, or always in the whole: the results are the same. */
export function editsWith(
  text: string | ParsedYaml,
  changes: readonly Change[],
  options: EditOptions,
  inParts: boolean,
): EditResult {
  checkChanges(changes);
  const yaml = text instanceof Yaml ? text : text instanceof Parted ? text.whole : new Yaml(textOf(text));
  try {
    const editor = new Editor(
      yaml,
      options.keyOrder ?? (() => undefined),
      habitsOf(yaml.source, { plainDates: options.dates === 'plain' }),
    );
    for (const change of changes) {
      if (inParts) editor.makeInChunk(withCopy(change));
      else editor.make(withCopy(change));
    }
    return { edits: editor.edits() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, path } = error;
    return { refused: refusalText(code, options.language ?? 'nl'), code, path };
  }
}

function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'object' && text !== null && 'text' in text && typeof text.text === 'string') return text.text;
  throw new TypeError('text: a string or a parsed text is expected');
}

function withCopy(change: Change): Change {
  return 'value' in change ? { ...change, value: copyOf(change.value) } : change;
}

/** A text without the line break that was added to it; blank lines that stand at its end now were there before. */
function withoutBreak(text: string, added: string): string {
  const open = text.endsWith(added) ? text.slice(0, -added.length) : text;
  return open.endsWith('\n') ? text : open;
}

/** A document under a series of changes. */
class Editor {
  #yaml: Yaml;
  #pieces: Pieces;
  /** Top-level parts that are edited on their own; their ranges are those of the current text. */
  #chunks: { chunk: Chunk; editor: Editor }[] = [];
  readonly #shift: number;
  readonly #style: Style;
  readonly #keyOrder: KeyOrder;

  constructor(yaml: Yaml, keyOrder: KeyOrder, style: Style) {
    this.#yaml = yaml;
    this.#pieces = new Pieces(yaml.source.text);
    this.#shift = yaml.source.shift;
    this.#style = style;
    this.#keyOrder = keyOrder;
  }

  edits(): TextEdit[] {
    const pieces = this.#pieces.copy();
    pieces.apply(this.#chunkSplices());
    return pieces.edits().map((edit) => ({ ...edit, offset: edit.offset + this.#shift }));
  }

  /**
   * Makes one change, in the part of the document under one top-level key where that is possible: then only that part
   * is parsed again. Throws `Refused` when the change cannot be made.
   */
  makeInChunk(change: Change): void {
    const part = this.#partFor(change);
    if (part) {
      try {
        part.editor.make(change);
        part.chunk.keys.add(String(change.path[0]));
        return;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    // The whole document is the authority, also for the reason of a refusal.
    this.#closeChunks();
    this.make(change);
  }

  #partFor(change: Change): { chunk: Chunk; editor: Editor } | undefined {
    const [problem] = this.#yaml.problems;
    if (problem) return undefined;
    const known = this.#chunks.find(({ chunk }) => chunk.keys.has(String(change.path[0])));
    if (known) return staysInChunk(change) ? known : undefined;
    const chunk = chunkFor(this.#yaml, change, this.#keyOrder);
    if (!chunk || this.#chunks.some((other) => other.chunk.start === chunk.start)) return undefined;
    const keyOrder: KeyOrder = (path) =>
      path.length === 0 ? [...chunk.keys, String(change.path[0])] : this.#keyOrder(path);
    const part = { chunk, editor: new Editor(chunk.yaml, keyOrder, this.#style) };
    this.#chunks.push(part);
    return part;
  }

  #chunkSplices(): Splice[] {
    return this.#chunks.flatMap(({ chunk, editor }) =>
      editor.edits().map(({ offset, length, newText }) => {
        const start = chunk.start + offset;
        return { start, end: start + length, text: newText };
      }),
    );
  }

  #closeChunks(): void {
    const splices = this.#chunkSplices();
    this.#chunks = [];
    if (splices.length === 0) return;
    this.#yaml = new Yaml(spliced(this.#yaml.source.text, splices));
    this.#pieces.apply(splices);
  }

  /** Makes one change; throws `Refused` when it cannot be made. */
  make(change: Change): void {
    const [problem] = this.#yaml.problems;
    if (problem) throw new Refused(refusalFor(problem), change.path);
    if (change.op !== 'set') {
      this.#splice(change);
      return;
    }
    const old = atPath(this.#yaml.data, change.path);
    if (old !== undefined && sameData(old, change.value)) return;
    // An alias is replaced as a whole: what it refers to stands elsewhere and stays as it is.
    const isAlias = atPath(this.#yaml.raw.value, change.path) instanceof AliasTo;
    if (!isAlias && isFilled(old) && isFilled(change.value) && Array.isArray(old) === Array.isArray(change.value))
      this.#makeInParts(old, change);
    else this.#splice(change);
  }

  /** A collection over another one: pair by pair and item by item, so that the comments of what stays survive. */
  #makeInParts(old: unknown, change: Change & { op: 'set' }): void {
    const yaml = this.#yaml;
    const pieces = this.#pieces.copy();
    try {
      for (const part of changesBetween(old, change.value, change.path)) this.#splice(part);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#yaml = yaml;
      this.#pieces = pieces;
      // The parts may be impossible where the whole is not; but then no comment may be in it.
      if (error.code !== 'not_verified') throw error;
      this.#splice(change, true);
    }
  }

  #splice(change: Change, keepAllComments = false): void {
    refuseMerged(this.#yaml, change);
    const { text } = this.#yaml.source;
    const { eol } = this.#style;
    // Every operation counts on whole lines; what ends without a line break ends without one afterwards, too.
    const isOpen = text !== '' && !text.endsWith('\n');
    const site: Site = { text: isOpen ? text + eol : text, style: this.#style };
    let tried = false;
    let meant: unknown;
    for (const proposal of proposalsFor(this.#yaml, site, change, this.#keyOrder)) {
      if (!tried) meant = this.#meant(change);
      tried = true;
      const fair = keepAllComments ? { ...proposal, gone: [] } : proposal;
      if (this.#take(site.text, fair, meant, isOpen ? eol : '')) return;
    }
    if (tried) throw new Refused(this.#reason(change), change.path);
  }

  /** Takes a proposal over when its result is as meant. */
  #take(text: string, proposal: Proposal, meant: unknown, added: string): boolean {
    const whole = spliced(text, proposal.splices);
    const results = added === '' ? [whole] : [withoutBreak(whole, added), whole];
    for (const result of results) {
      const after = new Yaml(result);
      if (!isAsMeant(this.#yaml, after, meant, proposal)) continue;
      const closing: Splice[] =
        added === '' ? [] : [{ start: text.length - added.length, end: text.length - added.length, text: added }];
      this.#pieces.apply(closing);
      this.#pieces.apply(proposal.splices);
      if (result.length < whole.length) this.#pieces.apply([{ start: result.length, end: whole.length, text: '' }]);
      this.#yaml = after;
      return true;
    }
    return false;
  }

  #meant(change: Change): unknown {
    const { raw } = this.#yaml;
    const data = raw.aliases.size === 0 ? raw.value : withShiftedTargets(raw.value, change);
    return changed(data, change);
  }

  /** Why no proposal passed, as far as it can be told. */
  #reason(change: Change): 'alias_in_use' | 'not_verified' {
    const isInside = (target: readonly (string | number)[] | undefined): boolean =>
      change.path.every((step, depth) => target?.[depth] === step);
    const used = [...this.#yaml.raw.aliases.keys()].some(({ target }) => isInside(target));
    return used ? 'alias_in_use' : 'not_verified';
  }
}
