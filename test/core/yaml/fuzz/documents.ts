import type { Random } from './random.ts';

/**
 * Random documents, written by hand as people (and other programs) write them: block and flow, compact and zero-indent
 * sequences, `|` and `>` with every chomping, anchors, comments everywhere, CRLF, byte order mark, no final newline.
 * Knows nothing of the code under test.
 */
export function randomDocument(random: Random): string {
  const writer = new Writer(random);
  let text = writer.document();
  if (random.chance(0.25)) text = text.replace(/\n+$/, '');
  if (random.chance(0.2)) text = text.replaceAll('\n', '\r\n');
  return random.chance(0.1) ? `\uFEFF${text}` : text;
}

const WORDS = [
  'aios',
  'gesprek',
  'leerdoel',
  'stage',
  'plan',
  'a',
  'toetsing',
  'één',
  'x-y',
  'v2',
  "foto's",
  'be:heer',
];

export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
}

class Writer {
  readonly #random: Random;
  readonly #step: number;
  readonly #zeroIndent: boolean;
  readonly #gap: string;
  readonly #commentRate: number;
  readonly #blankRate: number;
  readonly #anchorRate: number;
  readonly #maxDepth: number;
  readonly #anchors: string[] = [];
  #comments = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#step = random.pick([2, 2, 2, 4, 3, 1]);
    this.#zeroIndent = random.chance(0.4);
    // Mostly small: what goes wrong, goes wrong between neighbours.
    this.#maxDepth = random.pick([0, 1, 1, 2, 2, 4]);
    this.#gap = random.pick([' ', ' ', ' ', '   ', '  ']);
    this.#commentRate = random.pick([0, 0.1, 0.3]);
    this.#blankRate = random.pick([0, 0.1, 0.3]);
    this.#anchorRate = random.pick([0, 0, 0, 0.1]);
  }

  document(): string {
    const random = this.#random;
    let head = this.#ownComments(0) + this.#blank();
    if (random.chance(0.1)) head += random.pick(['---\n', '--- # begin\n', '%YAML 1.2\n---\n']);
    const body = random.chance(0.8) ? this.#mapping(0, 0) : this.#sequence(0, 0);
    const foot = this.#blank() + this.#ownComments(0);
    return head + body + foot + (random.chance(0.03) ? '...\n' : '');
  }

  #comment(): string {
    this.#comments++;
    return `# ${this.#random.pick(['let op', 'van de opleider', 'a: b', '- punt', "'", '"'])} ${String(this.#comments)}`;
  }

  /** A comment behind something on the same line. */
  #behind(): string {
    return this.#random.chance(this.#commentRate) ? `${this.#random.pick([' ', '  '])}${this.#comment()}` : '';
  }

  #ownComments(column: number): string {
    let lines = '';
    while (this.#random.chance(this.#commentRate)) lines += `${' '.repeat(column)}${this.#comment()}\n`;
    return lines;
  }

  #blank(): string {
    if (!this.#random.chance(this.#blankRate)) return '';
    return this.#random.pick(['\n', '\n', '\n', '\n\n', '  \n', '        \n']);
  }

  #key(index: number): string {
    const name = this.#random.pick(['naam', 'datum', 'a b', 'soort', 'plan']) + String(index);
    const form = this.#random.below(20);
    return form === 0 ? `"${name}"` : form === 1 ? `'${name}'` : name;
  }

  /** The lines of a mapping, the first one with its indentation. */
  #mapping(column: number, depth: number): string {
    const count = 1 + this.#random.below(depth === 0 ? 8 : 4);
    let text = '';
    for (let index = 0; index < count; index++) {
      // Above the first pair nothing may stand, so that the mapping can begin behind a dash.
      if (index > 0) text += this.#blank() + this.#ownComments(column);
      text += `${' '.repeat(column)}${this.#pair(this.#key(index), column, depth)}`;
    }
    if (this.#random.chance(this.#commentRate)) text += `${' '.repeat(column)}${this.#comment()}\n`;
    return text;
  }

  #pair(key: string, column: number, depth: number): string {
    if (this.#random.chance(0.02)) {
      if (this.#random.chance(0.2)) return `? ${key}\n`;
      return `? ${key}\n${' '.repeat(column)}:${this.#value(column, depth, false)}`;
    }
    return `${key}${this.#random.chance(0.03) ? ' ' : ''}:${this.#value(column, depth, false)}`;
  }

  #sequence(column: number, depth: number): string {
    const count = 1 + this.#random.below(4);
    let text = '';
    for (let index = 0; index < count; index++) {
      if (index > 0) text += this.#blank() + this.#ownComments(column);
      text += `${' '.repeat(column)}-${this.#value(column, depth, true)}`;
    }
    return text;
  }

  /** What follows an indicator: a value up to and including its line break. `column` is that of the key or dash. */
  #value(column: number, depth: number, isItem: boolean): string {
    const random = this.#random;
    const gap = isItem ? this.#gap : random.chance(0.05) ? '   ' : ' ';
    const props = this.#props();
    const kind = random.below(depth >= this.#maxDepth ? 12 : 20);
    if (kind < 5) return `${gap}${props}${this.#inlineScalar()}${this.#behind()}\n`;
    if (kind === 5)
      return `${props === '' ? '' : gap + props.trimEnd()}${random.pick(['', '', ' '])}${this.#behind()}\n`;
    if (kind === 6 && this.#anchors.length > 0 && random.chance(0.5))
      return `${gap}*${random.pick(this.#anchors)}${this.#behind()}\n`;
    if (kind < 9) return `${gap}${props}${this.#block(column)}`;
    if (kind === 9) return `${gap}${props}${this.#multiline(column)}${this.#behind()}\n`;
    if (kind < 12) return `${gap}${props}${this.#flow(column, depth)}${this.#behind()}\n`;
    return this.#nested(column, depth, isItem, gap, props);
  }

  #nested(column: number, depth: number, isItem: boolean, gap: string, props: string): string {
    const random = this.#random;
    const isMapping = random.chance(0.5);
    if (isItem && props === '' && random.chance(0.8)) {
      const inner = column + 1 + gap.length;
      const text = isMapping ? this.#mapping(inner, depth + 1) : this.#sequence(inner, depth + 1);
      return gap + text.slice(inner);
    }
    const zero = !isMapping && this.#zeroIndent && !isItem;
    const inner = zero ? column : column + this.#step + (random.chance(0.03) ? 1 : 0);
    const head = `${props === '' ? '' : gap + props.trimEnd()}${this.#behind()}\n`;
    const between = this.#blank() + this.#ownComments(inner);
    return head + between + (isMapping ? this.#mapping(inner, depth + 1) : this.#sequence(inner, depth + 1));
  }

  #props(): string {
    const random = this.#random;
    let props = '';
    if (random.chance(this.#anchorRate)) {
      const name = `k${String(this.#anchors.length)}`;
      this.#anchors.push(name);
      props = `&${name} `;
    }
    if (random.chance(0.01)) props = random.pick([`!!str ${props}`, `${props}!!str `, `!eigen ${props}`]);
    return props;
  }

  #inlineScalar(): string {
    const random = this.#random;
    const text = words(random, 1 + random.below(4));
    switch (random.below(9)) {
      case 0:
        return String(random.below(100));
      case 1:
        return random.pick(['true', 'null', '~', '1.50', '2026-03-01', '12:30', '0x1F', '-0']);
      case 2:
        return `"${text}${random.pick(['', '\\n', ' \\"q\\"', '\\u00e9', ': #'])}"`;
      case 3:
        return `'${text.replaceAll("'", "''")}${random.pick(['', ' # nee', ': x', " ''q''"])}'`;
      default:
        return text.replace(/:/g, '');
    }
  }

  #block(column: number): string {
    const random = this.#random;
    const inner = ' '.repeat(column + Math.max(1, random.pick([this.#step, 2, 4])));
    const chomp = random.pick(['', '-', '+', '-', '']);
    const header = `${random.pick(['|', '>'])}${chomp}${this.#behind()}\n`;
    let text = '';
    const count = 1 + random.below(4);
    for (let index = 0; index < count; index++) {
      if (index > 0 && random.chance(0.25)) text += random.pick(['\n', '\n\n', `${inner}\n`]);
      const extra = index > 0 && random.chance(0.1) ? '  ' : '';
      text += `${inner}${extra}${words(random, 1 + random.below(8))}${random.pick(['', '', '', ' # geen commentaar', ': x'])}\n`;
    }
    if (random.chance(0.05)) return header.replace(/\n$/, '') + '\n';
    return header + text + (random.chance(0.2) ? random.pick(['\n', '\n\n']) : '');
  }

  #multiline(column: number): string {
    const inner = `\n${' '.repeat(column + this.#step + 1)}`;
    const first = words(this.#random, 2).replaceAll(/[':]/g, '');
    const second = words(this.#random, 2).replaceAll(/[':]/g, '');
    const blank = this.#random.chance(0.2) ? '\n' : '';
    const quote = this.#random.pick(['', '"', "'"]);
    return `${quote}${first}${blank}${inner}${second}${quote}`;
  }

  #flow(column: number, depth: number): string {
    const random = this.#random;
    const isMapping = random.chance(0.5);
    const count = random.below(4);
    const isSpread = count > 0 && random.chance(0.25);
    const inner = isSpread ? `\n${' '.repeat(column + this.#step + 1)}` : '';
    const parts: string[] = [];
    for (let index = 0; index < count; index++) parts.push(this.#flowEntry(index, isMapping, column, depth));
    const padding = !isSpread && random.chance(0.3) ? ' ' : '';
    let text = isMapping ? '{' : '[';
    for (const [index, part] of parts.entries()) {
      const isLast = index === count - 1;
      const comma = !isLast || random.chance(0.1) ? ',' : '';
      const comment = isSpread && random.chance(this.#commentRate) ? ` ${this.#comment()}` : '';
      const own = isSpread && random.chance(this.#commentRate / 2) ? `${inner}${this.#comment()}` : '';
      text += `${own}${inner}${index === 0 ? padding : ''}${part}${comma}${comment}${isLast || isSpread ? '' : ' '}`;
    }
    const closing = isSpread ? inner : padding;
    return `${text}${closing}${isMapping ? '}' : ']'}`;
  }

  #flowEntry(index: number, isMapping: boolean, column: number, depth: number): string {
    const random = this.#random;
    const value =
      depth < 3 && random.chance(0.2)
        ? this.#flow(column + 1, depth + 2)
        : random.pick([words(random, 2).replaceAll(/[':]/g, ''), '"q, r"', "'x'", String(random.below(50))]);
    if (!isMapping) return random.chance(0.08) ? `k${String(index)}: ${value}` : value;
    if (random.chance(0.04)) return `k${String(index)}`;
    if (random.chance(0.04)) return `"k${String(index)}":${value}`;
    return random.chance(0.04) ? `k${String(index)}: ` : `k${String(index)}: ${value}`;
  }
}
