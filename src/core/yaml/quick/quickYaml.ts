import { LinedText, lineStart } from '../lines.ts';
import { parseYaml } from '../parse.ts';
import type { Cursor, Located, ParsedYaml, Path, YamlProblem } from '../types.ts';
import type { Quick } from './reader.ts';
import { readQuickly } from './reader.ts';
import { follow, locatedAt, pathAt } from './tree.ts';

/**
 * Reads a YAML text as `parseYaml` does, many times faster where the text is written in the usual way: for reading and
 * checking. What is going to be edited is better parsed: `editsFor` parses what was read here once more.
 */
export function readYaml(text: string): ParsedYaml {
  const quick = readQuickly(text);
  return quick ? new QuickYaml(text, quick) : parseYaml(text);
}

const NO_PROBLEMS: readonly YamlProblem[] = [];

/** A text that was read quickly. What it cannot tell itself it asks the parser, once. */
class QuickYaml extends LinedText implements ParsedYaml {
  readonly problems = NO_PROBLEMS;
  readonly #quick: Quick;
  #comments: ParsedYaml['comments'] | undefined;
  #parsed: ParsedYaml | undefined;

  constructor(text: string, quick: Quick) {
    super(text);
    this.#quick = quick;
  }

  get data(): unknown {
    return this.#quick.data;
  }

  get comments(): ParsedYaml['comments'] {
    this.#comments ??= this.#findComments();
    return this.#comments;
  }

  locate(path: Path): Located | undefined {
    const { leaf, length } = follow(this.#quick.root, path);
    return length < path.length ? undefined : locatedAt(leaf);
  }

  nearest(path: Path): { path: Path; located: Located } {
    const { leaf, length } = follow(this.#quick.root, path);
    return { path: path.slice(0, length), located: locatedAt(leaf) };
  }

  pathAt(offset: number): Path {
    return pathAt(this.#quick.root, offset);
  }

  cursorAt(offset: number): Cursor {
    this.#parsed ??= parseYaml(this.text);
    return this.#parsed.cursorAt(offset);
  }

  #findComments(): ParsedYaml['comments'] {
    const { comments } = this.#quick;
    const found = [];
    for (let index = 0; index + 1 < comments.length; index += 2) {
      const [start = 0, end = 0] = comments.slice(index, index + 2);
      found.push({
        range: { start, end },
        text: this.text.slice(start + 1, end).trim(),
        own: this.text.slice(lineStart(this.text, start), start).trim() === '',
      });
    }
    return found;
  }
}
