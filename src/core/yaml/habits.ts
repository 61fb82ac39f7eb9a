import type { CST } from 'yaml';
import { eolOf, column } from './lines.ts';
import { PLAIN_DATE } from './scalar.ts';
import type { Source } from './source.ts';
import { HOUSE_STYLE } from './write.ts';
import type { Style } from './write.ts';

/** Collections looked at before the habits of a document are clear. */
const ENOUGH = 500;

/** The habits of a document: the most frequent of each, the house style (with `own`) for what it does not show. */
export function habitsOf(source: Source, own: Partial<Style> = {}): Style {
  const house = { ...HOUSE_STYLE, ...own };
  const votes = new Votes(source.text);
  const root = source.tokens[0]?.value;
  if (root) votes.count(root);
  const sequenceStep = votes.most('sequence');
  const step = votes.most('mapping') ?? (sequenceStep === 0 ? undefined : sequenceStep) ?? house.step;
  return {
    step,
    sequenceStep: sequenceStep ?? step,
    dashGap: votes.most('gap') ?? house.dashGap,
    quote: votes.most('quote') === 2 ? 'double' : house.quote,
    plainDates: (votes.most('dates') ?? (house.plainDates ? 1 : 2)) === 1,
    eol: eolOf(source.text),
    blocks: true,
  };
}

class Votes {
  readonly #text: string;
  readonly #tallies = new Map<string, Map<number, number>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The choice with most votes; undefined when there are none. */
  most(question: string): number | undefined {
    const tally = [...(this.#tallies.get(question) ?? [])];
    return tally.sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  count(root: CST.Token): void {
    const todo: CST.Token[] = [root];
    for (let seen = 0; seen < ENOUGH; seen++) {
      const token = todo.shift();
      if (!token) return;
      if (token.type === 'single-quoted-scalar') this.#quoted(token, 1);
      else if (token.type === 'double-quoted-scalar') this.#quoted(token, 2);
      else if (token.type === 'scalar' && PLAIN_DATE.test(token.source)) this.#vote('dates', 1);
      else if (token.type === 'block-map') this.#mapping(token);
      else if (token.type === 'block-seq') this.#sequence(token);
      if ('items' in token) for (const item of token.items) if (item.value) todo.push(item.value);
    }
  }

  #vote(question: string, choice: number): void {
    const tally = this.#tallies.get(question) ?? new Map<number, number>();
    this.#tallies.set(question, tally.set(choice, (tally.get(choice) ?? 0) + 1));
  }

  #quoted(token: CST.FlowScalar, choice: number): void {
    this.#vote('quote', choice);
    if (PLAIN_DATE.test(token.source.slice(1, -1))) this.#vote('dates', 2);
  }

  #mapping(map: CST.BlockMap): void {
    const own = column(this.#text, map.offset);
    for (const { value } of map.items) {
      if (value?.type !== 'block-map' && value?.type !== 'block-seq') continue;
      const step = column(this.#text, value.offset) - own;
      if (step >= 0 && step < 10) this.#vote(value.type === 'block-map' ? 'mapping' : 'sequence', step);
    }
  }

  #sequence(sequence: CST.BlockSequence): void {
    for (const { start, value } of sequence.items) {
      const dash = start.findIndex(({ type }) => type === 'seq-item-ind');
      const next = start[dash + 1];
      if (!value || dash === -1 || next?.type !== 'space' || start.length > dash + 2) continue;
      if (next.source.length < 9) this.#vote('gap', next.source.length);
    }
  }
}
