import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { rulePage, rules } from '../../src/core/check/index.ts';
import { projectRoot } from '../../tooling/cache.mjs';
import { allowedLicences, isAllowed } from '../../tooling/notices.mjs';
import { packageExtension, pageForUsers } from '../../tooling/package.mjs';
import { budgets, contents } from '../../tooling/product.mjs';

/** Every string in a part of the manifest. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the .vsix', function () {
  this.timeout(120_000);
  let folder: string;
  let size: number;
  let files: Record<string, Uint8Array>;
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'aios-portfolio-vsix-'));
    const out = path.join(folder, 'made', 'extension.vsix');
    await packageExtension({ out, log: () => undefined });
    size = fs.statSync(out).size;
    files = unzipSync(fs.readFileSync(out));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has in it what was promised and nothing else', () => {
    const names = Object.keys(files);
    const unexpected = names.filter((name) => !contents.some((pattern) => pattern.test(name)));
    const missing = contents.filter((pattern) => !names.some((name) => pattern.test(name)));
    assert.deepEqual({ unexpected, missing }, { unexpected: [], missing: [] });
  });

  it('is no larger than was promised', () => {
    const most = budgets['the .vsix'];
    assert.ok(size <= most, `${String(size)} bytes, ${String(most)} were promised (tooling/product.mjs)`);
  });

  it('has every file that the manifest names, and the page of every rule', () => {
    const manifest: unknown = JSON.parse(text('extension/package.json'));
    const named = strings(manifest).filter((one) => /^(?:\.\/|media\/)[\w./-]+\.\w+$/.test(one));
    assert.ok(named.length > 20, named.join(' '));
    // The command line is for whoever has the project, not for VS Code.
    const needed = [...named.filter((one) => one !== './dist/cli.mjs'), ...rules.map(({ id }) => rulePage(id))];
    const missing = needed.filter((one) => !(`extension/${one.replace(/^\.\//, '')}` in files));
    assert.deepEqual(missing, []);
  });

  it('says whose work is in it, each with an allowed licence and its text', () => {
    const notices = text('extension/THIRD-PARTY-NOTICES.txt');
    const titles = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)$/gm)];
    const names = titles.map(([, name]) => name);
    for (const name of ['yaml', 'docx', 'fflate', 'nanoid', 'lit-html', '@noble/ed25519', 'canonicalize', 'tslib']) {
      assert.ok(names.includes(name), `${name} is bundled`);
    }
    const refused = titles.filter(([, , licence = '']) => !isAllowed(licence)).map(([title]) => title);
    assert.deepEqual(refused, [], `Allowed are ${allowedLicences.join(', ')} (tooling/notices.mjs)`);
    for (const name of ['yaml', 'docx', 'lit-html', '@noble/ed25519']) {
      const licence = fs
        .readdirSync(path.join(projectRoot, 'node_modules', name))
        .find((one) => /^licen[cs]e/i.test(one));
      const own = fs.readFileSync(path.join(projectRoot, 'node_modules', name, licence ?? ''), 'utf8');
      assert.ok(notices.includes(own.replaceAll('\r\n', '\n').trim()), name);
    }
    assert.match(notices, /Copyright Joyent, Inc\./, 'what docx took over from others');
  });

  it('has a page without pictures and links that lead nowhere', () => {
    const page = text('extension/readme.md');
    assert.match(page, /^# AIOS Portfolio$/m);
    const dead = [...page.matchAll(/\]\((?!https?:|#)([^)]*)\)/g)].map(([link]) => link);
    assert.deepEqual(dead, []);
  });
});

describe('the page of the extension', () => {
  it('keeps the words of a link to a file that is not there, and every other link', () => {
    assert.equal(
      pageForUsers(
        '# A\n\n![Een beeld](docs/a.png)\n\nZie [docs/b.md](docs/b.md), [C](https://c.example) en [D](#d).\n',
      ),
      '# A\n\nZie docs/b.md, [C](https://c.example) en [D](#d).\n',
    );
  });
});

describe('a licence', () => {
  it('is allowed when one of a choice is, or all that hold together are', () => {
    const cases = ['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'GPL-3.0-only', 'MIT AND GPL-2.0-only'];
    assert.deepEqual(cases.map(isAllowed), [true, true, true, false, false]);
  });
});
