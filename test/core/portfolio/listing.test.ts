import assert from 'node:assert/strict';
import type { Entry } from '../../../src/core/portfolio/index.ts';
import { isSkipped, listPortfolios } from '../../../src/core/portfolio/index.ts';

/** Folders made of paths, and the order in which they are asked for. */
function folders(...paths: string[]): { list: (folder: string) => Promise<Entry[]>; asked: string[] } {
  const asked: string[] = [];
  const list = (folder: string): Promise<Entry[]> => {
    asked.push(folder);
    const prefix = folder === '' ? '' : `${folder}/`;
    const entries = new Map<string, Entry>();
    for (const path of paths) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      entries.set(name, { name, type: rest.length === 0 ? 'file' : 'folder' });
    }
    return Promise.resolve([...entries.values()].reverse());
  };
  return { list, asked };
}

describe('the portfolios in a folder', () => {
  it('are those with a portfolio.yaml, each with its own files, documents and others', async () => {
    const { list, asked } = folders(
      'leesmij.md',
      'jorinde/portfolio.yaml',
      'jorinde/bewijs/kpb.bewijs.yaml',
      'jorinde/bijlagen/kpb.pdf',
      'jorinde/.git/x.bewijs.yaml',
      'jorinde/node_modules/x/x.bewijs.yaml',
      'jorinde/proef/portfolio.yaml',
      'jorinde/proef/a.iop.yaml',
      'bas/portfolio.yaml',
      'los/kpb.bewijs.yaml',
    );
    assert.deepEqual(await listPortfolios(list), [
      { root: 'bas', files: ['portfolio.yaml'] },
      { root: 'jorinde', files: ['bewijs/kpb.bewijs.yaml', 'bijlagen/kpb.pdf', 'portfolio.yaml'] },
      { root: 'jorinde/proef', files: ['a.iop.yaml', 'portfolio.yaml'] },
    ]);
    assert.deepEqual([...asked].sort(), [...new Set(asked)].sort());
    assert.ok(!asked.some(isSkipped));
  });

  it('may be the folder itself', async () => {
    const { list } = folders('portfolio.yaml', 'a/b.bewijs.yaml');
    assert.deepEqual(await listPortfolios(list), [{ root: '', files: ['a/b.bewijs.yaml', 'portfolio.yaml'] }]);
  });

  it('are not looked for any further once somebody calls it off', async () => {
    const { list, asked } = folders('a/portfolio.yaml', 'b/portfolio.yaml');
    assert.deepEqual(await listPortfolios(list, () => asked.length === 2), [{ root: 'a', files: ['portfolio.yaml'] }]);
  });
});
