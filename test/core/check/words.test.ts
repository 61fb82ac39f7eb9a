import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  fold,
  hasNumber,
  instruments,
  observables,
  sentenceAround,
  timeWords,
  vagueWords,
  WordList,
} from '../../../src/core/check/words.ts';

interface Entry {
  woorden: string[];
  taal: string;
  voorbeeld: string;
  uitleg?: string;
}

const FOLDER = 'data/woordenlijsten';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

function entriesOf(name: string): Entry[] {
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Entry[];
}

/** The text with the words of a list in «marks». */
function marked(list: WordList, text: string): string {
  return list
    .find(text)
    .reduceRight((now, { start, end }) => `${now.slice(0, start)}«${now.slice(start, end)}»${now.slice(end)}`, text);
}

describe('the word lists in data/', () => {
  it('are the six that are described beside them', () => {
    const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');
    assert.deepEqual(
      names.filter((name) => !readme.includes(`\`${name}\``)),
      [],
    );
    assert.equal(names.length, 6);
  });

  for (const name of names) {
    describe(name, () => {
      const entries = entriesOf(name);

      it('has entries with words, a language and an example, and nothing unknown', () => {
        for (const entry of entries) {
          assert.ok(entry.woorden.length > 0 && entry.voorbeeld !== '', JSON.stringify(entry));
          assert.ok(entry.taal === 'nl' || entry.taal === 'en', JSON.stringify(entry));
          const keys = Object.keys(entry).filter(
            (key) => !['woorden', 'taal', 'voorbeeld', 'uitleg', 'soort'].includes(key),
          );
          assert.deepEqual(keys, [], JSON.stringify(entry));
        }
      });

      it('has nothing twice in one language', () => {
        const all = entries.flatMap(({ woorden, taal }) =>
          woorden.flatMap(spelledOut).map((words) => `${taal}: ${words}`),
        );
        assert.deepEqual(
          all.filter((words, index) => all.indexOf(words) !== index),
          [],
        );
      });

      it('finds each entry in its own example', () => {
        const absent = entries.filter((entry) => !new WordList([entry]).has(entry.voorbeeld));
        assert.deepEqual(absent, []);
      });

      it('finds every phrase as it is written in the list', () => {
        const list = new WordList(entries);
        const phrases = entries.flatMap(({ woorden }) => woorden.flatMap(spelledOut));
        assert.deepEqual(
          phrases.map((phrase) => phrase.replaceAll('*', 'x')).filter((phrase) => !list.has(phrase)),
          [],
        );
      });
    });
  }
});

/** `werk/werkt aan` as `werk aan` and `werkt aan`. */
function spelledOut(phrase: string): string[] {
  return phrase
    .split(' ')
    .map((word) => word.split('/'))
    .reduce<string[]>(
      (begins, forms) => begins.flatMap((begin) => forms.map((form) => `${begin} ${form}`.trim())),
      [''],
    );
}

describe('finding vague words', () => {
  const cases: [name: string, text: string][] = [
    ['in any case', '«BETER WORDEN IN» overdragen'],
    ['in their inflections', 'Ik «werk aan» mijn tempo; de aios «verbetert» de brieven.'],
    ['only as whole words', 'De verbeterpunten, het bestuurbare en een toegoed.'],
    ['the longest phrase where several begin', 'Zij wil «meer aandacht besteden aan» de overdracht.'],
    ['with or without accents', '«Efficiënter» of «efficienter» werken.'],
    ['with an accent that is a character of its own', 'Ja, «efficie\u0308nter» en «binnenkort».'],
    ['over the end of a line', 'Dit gebeurt «zo snel\n      mogelijk» na overleg.'],
    ['with fixed spaces', '«waar\u00A0mogelijk»'],
    ['next to punctuation', '(«regelmatig», «zo nodig»)'],
    ['behind an emoji', '😀 «soms»'],
    ['in English', 'I want to «become better at» handovers, «as soon as possible».'],
  ];
  for (const [name, expected] of cases) {
    it(`finds them ${name}`, () => {
      assert.equal(marked(vagueWords, expected.replace(/[«»]/gu, '')), expected);
    });
  }

  it('gives ranges within any text, in order and not overlapping', () => {
    const words = fc.constantFrom(
      'beter worden in',
      'Efficie\u0308nter',
      'regelmatig',
      'é',
      '\n',
      '😀',
      'x',
      '’',
      'ﬁ',
      '\u0301',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((parts) => parts.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of vagueWords.find(text)) {
            assert.ok(start >= last && end > start && end <= text.length, `${start} to ${end}`);
            last = end;
          }
        },
      ),
    );
  });

  it('folds every character to at most one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).text.length <= text.length));
  });
});

describe('recognising what can be observed', () => {
  it('knows numbers in figures and in words', () => {
    assert.deepEqual(['2', 'drie keer', 'twice', '٣'].map(hasNumber), [true, true, true, true]);
    assert.deepEqual(['eerste hulp', 'een gesprek', 'enige'].map(hasNumber), [false, false, false]);
  });

  it('knows instruments, in the spellings people use', () => {
    const texts = [
      "KPB's",
      'kpbs',
      'mini-CEX',
      'OSATS',
      '360°-feedback',
      '360 graden feedback',
      'EPA-niveau',
      'een CAT',
      'korte praktijkbeoordeling',
    ];
    assert.deepEqual(
      texts.filter((text) => !instruments.has(text)),
      [],
    );
    assert.equal(instruments.has('catering en toetsenbord'), false);
  });

  it('knows assessors and products', () => {
    const texts = [
      'door de supervisor',
      'dr. Jansen kijkt mee',
      'een operatieverslag',
      'Afgetekend',
      'a written report',
    ];
    assert.deepEqual(
      texts.filter((text) => !observables.has(text)),
      [],
    );
    assert.equal(observables.has('de gesprekken lopen soepel'), false);
  });

  it('knows terms: months, talks and frequencies; not the English verb “may”', () => {
    const texts = ['uiterlijk eind maart', 'het volgende voortgangsgesprek', 'elke dienst', 'by the end of may'];
    assert.deepEqual(
      texts.filter((text) => !timeWords.has(text)),
      [],
    );
    assert.equal(timeWords.has('they may improve'), false);
  });
});

describe('the sentence around a word', () => {
  /** The sentence around the first `@`, which stands for the word. */
  function around(text: string): string {
    const start = text.indexOf('@');
    return sentenceAround(text, { start, end: start + 1 }).trim();
  }
  const cases: [name: string, text: string, sentence: string][] = [
    ['begins behind the one before and ends with its own sign', 'Een. Twee @ drie! Vier.', 'Twee @ drie!'],
    ['is the whole text when there is only one', 'Een @ twee', 'Een @ twee'],
    ['goes on over an abbreviation', 'Met @, bijv. Bij de visite. Klaar.', 'Met @, bijv. Bij de visite.'],
    ['goes on over the end of a line', 'Een. Twee\n  @ drie. Vier.', 'Twee\n  @ drie.'],
    ['ends at an empty line', 'Een @\n\nTwee 3', 'Een @'],
    ['ends before an item of a list', '- een @\n- drie 3', '- een @'],
    ['is not cut by a decimal point', 'Met 0.8 en @ erbij.', 'Met 0.8 en @ erbij.'],
  ];
  for (const [name, text, sentence] of cases)
    it(name, () => {
      assert.equal(around(text), sentence);
    });
});
