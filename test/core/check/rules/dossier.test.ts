import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/check/index.ts';
import { makePortfolio, openAs } from '../../../../src/core/portfolio/index.ts';
import { assertMarks, TODAY } from '../marked.ts';
import { said } from './said.ts';

const RULE = 'dossier/in_portfolio';
const DOSSIER = 'soort: «dossier»\nversie: 1\naios: { naam: L. Bakker, rol: aios }\n';
const INSIDE = { file: 'bakker.dossier.yaml', others: { 'portfolio.yaml': 'soort: portfolio\nversie: 1\n' } };

describe(RULE, () => {
  it('speaks of a file on the aios inside the portfolio of the aios [A31]', () => {
    assert.deepEqual(said(RULE, DOSSIER, INSIDE), [
      {
        level: 'error',
        path: ['soort'],
        nl: 'Dit aios-dossier staat in het portfolio van de aios. Het is van de opleider: verplaats het naar een eigen map van de opleider, buiten de map met portfolio.yaml.',
        en: 'This file on the trainee lies in the trainee’s portfolio. It belongs to the programme director: move it to a folder of their own, outside the folder that holds portfolio.yaml.',
      },
    ]);
  });

  it('keeps silent in a folder of the opleider, and about a file of which the folder is not known [A31]', () => {
    assertMarks(RULE, DOSSIER.replace(/[«»]/gu, ''), { file: 'bakker.dossier.yaml' });
    const document = openAs('bakker.dossier.yaml', DOSSIER, 'dossier');
    const alone = makePortfolio([document], { los: true });
    assert.ok(!checkDocument(document, alone, { today: TODAY }).some(({ rule }) => rule === RULE));
  });
});
