import { kinds, nearest } from '../../kinds/index.ts';
import type { Fix } from '../fix.ts';
import type { FixContext, Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';
import { names, silenceComments } from '../silence.ts';

const onbekend = rule({
  id: 'negeer/onbekend',
  level: 'info',
  seeds: [],
  reason: 'A comment that silences nothing because of a slip of the pen leaves its writer in doubt.',
  kinds,
  about: 'presence',
  *check({ document, ruleIds, at }): Iterable<Hit> {
    for (const { ids } of silenceComments(document.parsed)) {
      for (const { id, start, end } of ids) {
        if (ruleIds.some((rule) => names(id, rule))) continue;
        const near = nearest(
          id,
          ruleIds.map((value) => ({ value })),
        );
        yield {
          path: [],
          range: at.span({ start, end }),
          params: { regel: id, ...(near !== undefined && { nearest: near }) },
        };
      }
    }
  },
});

function replaceId({ range, params }: Required<Hit>, { document, language }: FixContext): Fix[] {
  const newText = params['nearest'];
  if (typeof newText !== 'string') return [];
  const offset = document.parsed.offsetAt(range.start);
  const title = { nl: `Vervang door ‘${newText}’`, en: `Replace with “${newText}”` }[language];
  return [
    { title, preferred: true, edits: [{ offset, length: document.parsed.offsetAt(range.end) - offset, newText }] },
  ];
}

/** The comments that silence rules. */
export const negeer = family(
  [onbekend],
  {
    'negeer/onbekend': {
      nl: (param) =>
        `Er is geen regel ‘${param('regel')}’, dus deze opmerking legt niets het zwijgen op.${param('nearest') === '' ? '' : ` Bedoelt u ‘${param('nearest')}’?`}`,
      en: (param) =>
        `There is no rule “${param('regel')}”, so this comment silences nothing.${param('nearest') === '' ? '' : ` Did you mean “${param('nearest')}”?`}`,
    },
  },
  { 'negeer/onbekend': replaceId },
);
