import { messageOf } from '../../../../src/core/check/index.ts';
import type { Finding, RuleId } from '../../../../src/core/check/index.ts';
import type { Setting } from '../marked.ts';
import { assertMarks } from '../marked.ts';

/** All there is to a finding besides its range, which `assertMarks` compares. */
export interface Said {
  level: Finding['level'];
  path: Finding['path'];
  nl: string;
  en: string;
}

/** What a rule says of a document with «marks» around exactly the words it says it of. */
export function said(rule: RuleId, marked: string, setting: Setting): Said[] {
  return assertMarks(rule, marked, setting).map((finding) => ({
    level: finding.level,
    path: finding.path,
    nl: messageOf(finding, 'nl'),
    en: messageOf(finding, 'en'),
  }));
}
