import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cache.mjs';

/**
 * The sample portfolio that the project ships.
 * @returns {string} absolute path of its folder, `examples/portfolio-…`
 */
export function samplePortfolio() {
  const examples = path.join(projectRoot, 'examples');
  const names = fs.existsSync(examples) ? fs.readdirSync(examples) : [];
  const name = names.find((entry) => fs.existsSync(path.join(examples, entry, 'portfolio.yaml')));
  if (name === undefined) throw new Error('examples/ holds no folder with a portfolio.yaml.');
  return path.join(examples, name);
}
