/** Something to measure: every file in this folder beside this one exports one as `bench`. */
export interface Bench {
  title: string;
  /** What has been learnt about it, in Markdown: what was tried, and what came of it. */
  notes?: string;
  /** @param say prints a line while it runs */
  run(say: (line: string) => void): Promise<Figure[]>;
}

/** Ours against something else, measured in turns. Times in milliseconds. */
export interface Figure {
  what: string;
  ours: readonly number[];
  /** What it is compared with, in words. */
  against: string;
  theirs: readonly number[];
  /** The ratio it should not exceed; none where nothing was promised. */
  goal?: number;
}

export interface Row {
  what: string;
  ours: string;
  against: string;
  theirs: string;
  ratio: string;
  goal: string;
}

/** Takes both in turns, so that what the machine does besides weighs on both alike. */
export async function inTurns(
  runs: number,
  ours: (run: number) => number | Promise<number>,
  theirs: (run: number) => number | Promise<number>,
): Promise<{ ours: number[]; theirs: number[] }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let run = 0; run < runs; run++) {
    // Who goes first changes too: the second finds things warm.
    if (run % 2 === 0) times.ours.push(await ours(run));
    times.theirs.push(await theirs(run));
    if (run % 2 === 1) times.ours.push(await ours(run));
  }
  return times;
}

export function summarised({ what, ours, against, theirs, goal }: Figure): Row {
  return {
    what,
    ours: inWords(ours),
    against,
    theirs: inWords(theirs),
    ratio: (quantile(ours, 0.5) / quantile(theirs, 0.5)).toFixed(2),
    goal: goal === undefined ? '' : `≤ ${goal}`,
  };
}

/** Median, the middle half, how many. */
function inWords(times: readonly number[]): string {
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => quantile(times, part).toFixed(1));
  return `${median} ms (${low}–${high}, n = ${times.length})`;
}

export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}

export function tableOf(rows: readonly Row[]): string {
  const columns = ['what', 'ours', 'against', 'theirs', 'ratio', 'goal'] as const;
  const lines = [columns.map(String), columns.map(() => '---'), ...rows.map((row) => columns.map((key) => row[key]))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const cell = (text: string, index: number) =>
    text === '---' ? '-'.repeat(widths[index] ?? 3) : text.padEnd(widths[index] ?? 0);
  return lines.map((line) => `| ${line.map(cell).join(' | ')} |`).join('\n');
}
