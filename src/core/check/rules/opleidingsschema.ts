import { isFilledAt } from '../../yaml/index.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';

const grond = rule({
  id: 'opleidingsschema/grond',
  level: 'warning',
  seeds: ['A25'],
  kinds: ['opleidingsschema'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    for (const [index, part] of (draft.onderdelen ?? []).entries()) {
      const shortening = ['onderdelen', index, 'verkorting'];
      const path = [...shortening, 'grond'];
      // A shortening of no months shortens nothing.
      if (!isFilledAt(parsed.data, shortening) || part?.verkorting?.maanden === 0 || isFilledAt(parsed.data, path))
        continue;
      yield { path, range: at.missing(path), params: { naam: part?.naam?.trim() || (part?.id ?? '') } };
    }
  },
});

const akkoord = rule({
  id: 'opleidingsschema/akkoord',
  level: 'warning',
  seeds: ['A25', 'A27'],
  kinds: ['opleidingsschema'],
  about: 'absence',
  *check({ document: { parsed, draft }, at }): Iterable<Hit> {
    const path = ['mijnrgs', 'geaccordeerd'];
    // Without parts there is no schedule yet to accord.
    if (!isFilledAt(parsed.data, ['onderdelen'])) return;
    const { ingediend = '', geaccordeerd } = draft.mijnrgs ?? {};
    if (!isFilledAt(parsed.data, path)) yield { path, range: at.missing(path), params: { ingediend } };
    else if (geaccordeerd !== undefined && geaccordeerd < ingediend) {
      yield { path, range: at.value(path), params: { ingediend, geaccordeerd } };
    }
  },
});

/** The schedule as it stands in MijnRGS: every shortening with its ground, and accorded by the opleider. */
export const opleidingsschema = family([grond, akkoord], {
  'opleidingsschema/grond': {
    nl: (param) =>
      `De grond voor de verkorting${param('naam') && ` van ‘${param('naam')}’`} ontbreekt; MijnRGS vraagt die per onderdeel.`,
    en: (param) =>
      `The ground for shortening${param('naam') && ` “${param('naam')}”`} is missing; MijnRGS asks for it per part.`,
  },
  'opleidingsschema/akkoord': {
    nl: (param) => {
      if (param('geaccordeerd') !== '') {
        return `Dit akkoord van ${param('geaccordeerd')} dateert van vóór de laatste indiening in MijnRGS (${param('ingediend')}): de opleider moet het gewijzigde schema nog accorderen.`;
      }
      return param('ingediend') === ''
        ? 'Dit schema is nog niet in MijnRGS ingediend en geaccordeerd.'
        : `De opleider heeft dit schema nog niet in MijnRGS geaccordeerd (ingediend op ${param('ingediend')}).`;
    },
    en: (param) => {
      if (param('geaccordeerd') !== '') {
        return `This approval of ${param('geaccordeerd')} dates from before the last submission in MijnRGS (${param('ingediend')}): the programme director still has to approve the changed schedule.`;
      }
      return param('ingediend') === ''
        ? 'This schedule has not been submitted and approved in MijnRGS yet.'
        : `The programme director has not approved this schedule in MijnRGS yet (submitted on ${param('ingediend')}).`;
    },
  },
});
