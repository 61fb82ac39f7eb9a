import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import path from 'node:path';
import type { Change } from '../../../../src/core/index.ts';
import {
  applyEdits,
  check,
  draftReport,
  editsFor,
  makeAgenda,
  readPortfolio,
  verify,
  type AgendaOptions,
} from '../../../../src/core/index.ts';
import {
  bijgewerktIop,
  inleverlijst,
  iopBijwerking,
  iopEnVerslag,
  kopieVoorOpleider,
  ondertekenkeuzes,
  signatureChanges,
} from '../../../../src/core/conversation/index.ts';
import { checkDocument, fixesFor } from '../../../../src/core/check/index.ts';
import type { Kind } from '../../../../src/core/kinds/index.ts';
import { keyOrder } from '../../../../src/core/kinds/index.ts';
import type { AnyDocument, Portfolio, PortfolioDocument } from '../../../../src/core/portfolio/index.ts';
import { sleutelsVan } from '../../../../src/core/portfolio/index.ts';
import type { SigningKey } from '../../../../src/core/seal/index.ts';
import { addedKey, signingKeyOf } from '../../../../src/core/seal/index.ts';

const MENSEN = path.join(import.meta.dirname, 'fixtures', 'mensen');

/** What a document is in the end, to the letter. */
export const verwacht = (file: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, 'fixtures', 'verwacht', 'portfolio', file), 'utf8');

/** What people wrote for one moment of the story: texts under the paths they have in the portfolio. */
export function geschreven(moment: string): Map<string, string> {
  const folder = path.join(MENSEN, moment);
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), fs.readFileSync(file, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A text with the changes people make in it. */
export function bewerkt(kind: Kind, text: string, changes: readonly Change[]): string {
  const made = editsFor(text, changes, { keyOrder: (at) => keyOrder(kind, at), dates: 'plain' });
  assert.ok('edits' in made, 'refused' in made ? made.refused : '');
  return applyEdits(text, made.edits);
}

/** Somebody who signs, with a key of their own. */
export interface Ondertekenaar {
  readonly naam: string;
  readonly rol: 'aios' | 'opleider' | 'stageopleider';
  readonly publiek: string;
  readonly key: SigningKey;
}

/** A person with the same key in every run: its secret is 32 times the same byte. */
export async function metSleutel(naam: string, rol: Ondertekenaar['rol'], byte: number): Promise<Ondertekenaar> {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]);
  const raw = createPublicKey({ key: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }) as never })
    .export({ format: 'der', type: 'spki' })
    .subarray(-32);
  const pair = { publiek: `ed25519:${raw.toString('base64')}`, geheim: pkcs8.toString('base64') };
  const key = await signingKeyOf(pair);
  assert.ok(key, naam);
  return { naam, rol, publiek: pair.publiek, key };
}

/** A portfolio that goes through the talks: what each command decides is core's, what people write comes in beside it. */
export class Verloop {
  readonly files = new Map<string, string>();

  get portfolio(): Portfolio {
    return readPortfolio(this.files);
  }

  text(file: string): string {
    const text = this.files.get(file);
    assert.ok(text !== undefined, `${file} is not there; there are ${[...this.files.keys()].join(', ')}`);
    return text;
  }

  document<K extends Kind>(file: string, kind: K): PortfolioDocument<K> & AnyDocument {
    const found = this.portfolio.get(file);
    assert.equal(found?.kind, kind, file);
    return found as PortfolioDocument<K> & AnyDocument;
  }

  /** Files come, as by a pull. */
  krijgt(moment: string): void {
    for (const [file, text] of geschreven(moment)) this.files.set(file, text);
  }

  /** People write in a document. */
  schrijft(file: string, changes: readonly Change[]): void {
    const { kind } = this.portfolio.get(file) ?? assert.fail(`${file} is not there`);
    this.files.set(file, bewerkt(kind, this.text(file), changes));
  }

  /** Hands a reflection in; gives what was said to lack. */
  levertIn(file: string, today: string): string[] {
    const lijst = inleverlijst(this.portfolio, this.document(file, 'reflectie'), today, 'nl');
    assert.ok(!('geweigerd' in lijst), 'geweigerd' in lijst ? lijst.geweigerd : '');
    this.schrijft(file, [{ op: 'set', path: ['ingeleverd'], value: today }]);
    return lijst.regels.filter(({ soort }) => soort === 'ontbreekt').map(({ label }) => label);
  }

  maaktAgenda(options: AgendaOptions): string {
    const { file, text, refused } = makeAgenda(this.files, options);
    assert.equal(refused, undefined);
    this.files.set(file, text);
    return file;
  }

  maaktVerslag(agenda: string, today: string): string {
    const { file, text, refused } = draftReport(this.files, { agenda, today });
    assert.equal(refused, undefined);
    this.files.set(file, text);
    return file;
  }

  /** Signs as the list offers it, with the accord where that comes along; the first time a key is added first. */
  async ondertekent(
    file: string,
    { naam, rol, publiek, key }: Ondertekenaar,
    today: string,
    betekenis: 'akkoord' | 'gezien' = 'akkoord',
  ): Promise<void> {
    const added = addedKey(sleutelsVan(this.portfolio), { naam, rol }, publiek, today);
    if ('changes' in added) this.schrijft('portfolio.yaml', added.changes);
    const { portfolio } = this;
    const document = portfolio.get(file) ?? assert.fail(`${file} is not there`);
    const findings = checkDocument(document, portfolio, { today });
    const list = ondertekenkeuzes(document, portfolio, findings, { role: 'aios', language: 'nl' });
    assert.ok(!('geweigerd' in list), 'geweigerd' in list ? list.geweigerd : '');
    const choice = list.keuzes.find((one) => one.naam === naam && one.rol === rol && one.betekenis === betekenis);
    assert.ok(choice, `${naam} is none of: ${list.keuzes.map(({ label }) => label).join(' | ')}`);
    assert.equal(choice.geweigerd, undefined);
    const { metAkkoord } = choice;
    const request = { rol, naam, betekenis, metAkkoord, datum: today, key };
    const made = await signatureChanges(document, portfolio, request, 'nl');
    assert.ok('changes' in made, 'refused' in made ? made.refused : '');
    this.schrijft(file, made.changes);
  }

  /** Takes over in the plan what has a tick, less and more as given; gives the plan, and the proposals that have none. */
  werktIopBij(
    van: string,
    afgevinkt: readonly string[] = [],
    aangevinkt: readonly string[] = [],
  ): { file: string; titels: string[]; zonderVinkje: string[] } {
    const { portfolio } = this;
    const { iop, verslag } = iopEnVerslag(portfolio, van);
    assert.ok(iop && verslag);
    const found = iopBijwerking(portfolio, iop, verslag, 'nl');
    assert.ok(!('geweigerd' in found), 'geweigerd' in found ? found.geweigerd : '');
    const ticked = found.voorstellen.filter(
      (one) => (one.aangevinkt && !afgevinkt.includes(one.titel)) || aangevinkt.includes(one.titel),
    );
    const { file, text, refused } = bijgewerktIop(portfolio, found, new Set(ticked.map(({ id }) => id)), 'nl');
    assert.equal(refused, undefined);
    this.files.set(file, text);
    return {
      file,
      titels: ticked.map(({ titel }) => titel),
      zonderVinkje: found.voorstellen.filter((one) => !one.aangevinkt).map(({ titel }) => titel),
    };
  }

  /** The copy for who led the talk; nothing lacks in it. */
  kopie(file: string): string {
    const copy = kopieVoorOpleider(this.portfolio, this.document(file, 'verslag'), 'nl');
    assert.ok('text' in copy, 'geweigerd' in copy ? copy.geweigerd : '');
    assert.equal(copy.zonderBewaring, false);
    return copy.text;
  }

  /** Carries out the quick fix whose name begins so, as the editor does. */
  herstelt(file: string, rule: string, title: string, today: string): void {
    const { portfolio } = this;
    const document = portfolio.get(file) ?? assert.fail(`${file} is not there`);
    const findings = checkDocument(document, portfolio, { today }).filter((one) => one.rule === rule);
    assert.notEqual(findings.length, 0, `${rule} says nothing of ${file}`);
    const fixes = findings.flatMap((finding) => fixesFor(finding, document, portfolio, 'nl'));
    const found = fixes.find((fix) => fix.title.startsWith(title));
    assert.ok(found && 'changes' in found, title);
    this.schrijft(file, found.changes);
  }

  /** Everything the checks say, as `file: rule: message`. */
  bevindingen(today: string): string[] {
    return check(this.files, { today }).map(({ file, rule, message }) => `${file}: ${rule}: ${message}`);
  }

  async handtekeningen(file: string): Promise<[string, boolean][]> {
    return (await verify(this.files, { file })).map(({ naam, valid }) => [naam, valid]);
  }
}
