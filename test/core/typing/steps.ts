import type { Random } from '../yaml/fuzz/random.ts';

/** What one may type: ordinary letters, and everything YAML gives a meaning to. */
const KEYS = [
  ...Array.from('eenzinvol letters en spaties die niets betekenen 1.,'),
  ...['\n', '\n', '\n  ', '\r\n', ' ', '  ', ':', ': ', '- ', '-', '#', ' # x', '"', "'", '|', '>', '|\n', '[', ']'],
  ...['{', '}', '&a ', '*a', '!', '!!str ', '%', '\t', '? ', '\r', '\u2028', '\uFEFF', '...', '---', '<<: ', '@', '`'],
];

/** What one may paste. */
const PIECES = [
  '# negeer smart/vaag\n',
  '# een opmerking\n',
  '  # negeer smart/*, verslag/onderdeel - reden\n',
  'leerklimaat: |\n  Veilig.\n\n  # geen opmerking\n',
  'welbevinden: >+\n  Goed.\n\n\n',
  '  - id: A1\n    specifiek: Meer aandacht voor de patiënt.\n',
  '- los\n',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '<<<<<<< HEAD\n',
  'basis: &basis { a: 1 }\n',
  '<<: { oordeel: voldoende }\n',
  'prive: geheim\n',
  'titel:\n',
  '? sleutel\n: waarde\n',
  '"__proto__": 1\n',
  '\r\n',
  '\n\n',
];

/** Goes on typing: each text comes out of the one before by something a person does in an editor. */
export class Typist {
  readonly #random: Random;
  readonly #others: readonly string[];
  #undo: string[] = [];
  #text: string;
  #sound: string;

  /** @param others texts of which lines may be pasted */
  constructor(random: Random, text: string, others: readonly string[]) {
    this.#random = random;
    this.#text = text;
    this.#sound = text;
    this.#others = others;
  }

  /**
   * The text after the next step.
   * @param isBroken what was typed so far cannot be read: then a person soon undoes it, in one go or bit by bit
   */
  next(isBroken: boolean): string {
    const random = this.#random;
    const before = this.#text;
    if (!isBroken) this.#sound = before;
    const back = random.chance(isBroken ? 0.3 : 0.1) ? this.#undo.pop() : undefined;
    const after = isBroken && random.chance(0.75) ? this.#sound : (back ?? this.#changed());
    if (back === undefined) this.#undo = [...this.#undo.slice(-4), before];
    this.#text = after.length > 12_000 ? before : after;
    return this.#text;
  }

  #changed(): string {
    const random = this.#random;
    const text = this.#text;
    const kind = random.next();
    if (kind < 0.4) return this.#spliced(this.#place(), 0, random.pick(KEYS));
    if (kind < 0.55) return this.#spliced(this.#place(), 1 + random.below(random.chance(0.2) ? 60 : 2), '');
    if (kind < 0.6) return this.#spliced(this.#place(), random.below(8), random.pick(KEYS));
    if (kind < 0.9) return this.#withLines(kind);
    if (kind < 0.92) return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
    if (kind < 0.94) return text.endsWith('\n') ? text.slice(0, -1) : `${text}\n`;
    return this.#spliced(this.#lineStart(), 0, random.pick(PIECES));
  }

  /** Whole lines moved, doubled, deleted, indented, commented out, or brought from elsewhere. */
  #withLines(kind: number): string {
    const random = this.#random;
    const lines = this.#text.split('\n');
    const at = random.below(lines.length);
    const count = 1 + random.below(3);
    const taken = lines.slice(at, at + count);
    if (kind < 0.65) lines.splice(at, count);
    else if (kind < 0.7) lines.splice(at, 0, ...taken);
    else if (kind < 0.76) lines.splice(Math.max(0, at + (random.chance(0.5) ? 1 : -1)), 0, ...lines.splice(at, count));
    else if (kind < 0.8) lines.splice(at, count, ...taken.map((line) => ` ${random.chance(0.5) ? ' ' : ''}${line}`));
    else if (kind < 0.83) lines.splice(at, count, ...taken.map((line) => line.replace(/^ {1,2}/u, '')));
    else if (kind < 0.86) lines.splice(at, count, ...taken.map((line) => `# ${line}`));
    else {
      const other = random.pick([...this.#others, this.#text]).split('\n');
      const from = random.below(other.length);
      lines.splice(at, random.chance(0.3) ? 1 : 0, ...other.slice(from, from + 1 + random.below(5)));
    }
    return lines.join('\n');
  }

  #place(): number {
    const start = this.#lineStart();
    const end = this.#text.indexOf('\n', start);
    const chance = this.#random.next();
    if (chance < 0.2) return start;
    if (chance < 0.4) return end === -1 ? this.#text.length : end;
    return this.#random.below(this.#text.length + 1);
  }

  #lineStart(): number {
    return this.#text.lastIndexOf('\n', this.#random.below(this.#text.length + 1)) + 1;
  }

  #spliced(at: number, length: number, by: string): string {
    return this.#text.slice(0, at) + by + this.#text.slice(at + length);
  }
}
