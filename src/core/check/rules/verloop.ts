import { formatMonths } from '../../language/months.ts';
import type { Language } from '../../language/language.ts';
import type { BeoordeeldOnderdeel } from '../../portfolio/index.ts';
import {
  definitiefZonderVoorlopig,
  nietVerwerkt,
  oordelenTeLaat,
  oordelenTeLaatIn,
  schemaVan,
} from '../../portfolio/index.ts';
import type { Hit } from '../rule.ts';
import { family, rule } from '../rule.ts';
import { takeIn } from './verloop-fix.ts';

const definitief_zonder_voorlopig = rule({
  id: 'versnelling/definitief_zonder_voorlopig',
  level: 'error',
  seeds: ['A11', 'A17'],
  kinds: ['versnellingsverzoek', 'verslag'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    for (const { path, onderdeel, datum = '', voorlopigOp = '' } of definitiefZonderVoorlopig(portfolio, document)) {
      yield { path, range: at.value(path), params: { naam: onderdeel, datum, voorlopigOp } };
    }
  },
});

const definitief_gepland = rule({
  id: 'versnelling/definitief_gepland',
  level: 'warning',
  seeds: ['A17', 'A21f'],
  kinds: ['versnellingsverzoek', 'verslag'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, options: { today }, at }): Iterable<Hit> {
    const late =
      document.kind === 'verslag'
        ? oordelenTeLaatIn(portfolio, document, today)
        : oordelenTeLaat(portfolio, document, today);
    for (const { path, part, gepland } of late) {
      const date = [...path, 'datum'];
      const place = document.parsed.locate(date) ? date : path;
      yield { path: place, range: at.value(place), params: { naam: nameOf(part), gepland } };
    }
  },
});

const schema = rule({
  id: 'versnelling/schema',
  level: 'warning',
  seeds: ['A25', 'A27'],
  kinds: ['opleidingsschema'],
  about: 'absence',
  across: true,
  *check({ document, portfolio, at }): Iterable<Hit> {
    // Of several schedules the first is the one that counts.
    if ((schemaVan(portfolio)?.file ?? document.file) !== document.file) return;
    for (const { part, inSchema, index } of nietVerwerkt(portfolio, document)) {
      const params = { naam: nameOf(part), maanden: part.maanden, inSchema };
      const own = index === undefined ? ['onderdelen'] : ['onderdelen', index];
      const months = [...own, 'verkorting', 'maanden'];
      if (inSchema > 0) yield { path: months, range: at.value(months), params };
      else yield { path: index === undefined ? own : [...own, 'verkorting'], range: at.key(own), params };
    }
  },
});

function nameOf({ id, onderdeel }: BeoordeeldOnderdeel): string {
  return onderdeel.naam?.trim() || id;
}

function months(param: string, language: Language): string {
  return formatMonths(Number(param), language);
}

/** The course of a request: provisional judgement, definitive judgement in the talk agreed, and then the schedule. */
export const verloop = family(
  [definitief_zonder_voorlopig, definitief_gepland, schema],
  {
    'versnelling/definitief_zonder_voorlopig': {
      nl: (param) =>
        param('voorlopigOp') === ''
          ? `Voor ‘${param('naam')}’ is geen voorlopig oordeel uit een eerder gesprek vastgelegd; een definitief oordeel volgt op een voorlopig oordeel.`
          : `Dit definitieve oordeel over ‘${param('naam')}’ is van ${param('datum')}, het voorlopige van ${param('voorlopigOp')}; een definitief oordeel volgt in een later gesprek.`,
      en: (param) =>
        param('voorlopigOp') === ''
          ? `No provisional judgement of an earlier meeting is on record for “${param('naam')}”; a definitive judgement follows a provisional one.`
          : `This definitive judgement on “${param('naam')}” is of ${param('datum')}, the provisional one of ${param('voorlopigOp')}; a definitive judgement follows in a later meeting.`,
    },
    'versnelling/definitief_gepland': {
      nl: '‘{naam}’ is voorlopig toegekend en zou in het gesprek van {gepland} definitief worden beoordeeld, maar er is geen definitief oordeel. Leg het oordeel vast, of spreek een ander gesprek af.',
      en: '“{naam}” has been granted provisionally and was to be finally judged in the meeting of {gepland}, but there is no definitive judgement. Record the judgement, or agree on another meeting.',
    },
    'versnelling/schema': {
      nl: (param) =>
        param('inSchema') === '0'
          ? `De verkorting van ${months(param('maanden'), 'nl')} voor ‘${param('naam')}’ is definitief toegekend, maar staat niet in dit schema. Pas het schema aan in MijnRGS, met de grond.`
          : `Voor ‘${param('naam')}’ is definitief ${months(param('maanden'), 'nl')} verkorting toegekend; dit schema noemt ${months(param('inSchema'), 'nl')}.`,
      en: (param) =>
        param('inSchema') === '0'
          ? `The shortening of ${months(param('maanden'), 'en')} for “${param('naam')}” has been granted definitively, but this schedule does not show it. Change the schedule in MijnRGS, with the ground.`
          : `For “${param('naam')}” a shortening of ${months(param('maanden'), 'en')} has been granted definitively; this schedule says ${months(param('inSchema'), 'en')}.`,
    },
  },
  {
    'versnelling/schema': takeIn,
  },
);
