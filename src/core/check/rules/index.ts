import type { Family, Rule } from '../rule.ts';
import { dossier } from './dossier.ts';
import { minimum } from './europeesMinimum.ts';
import { iop } from './iop.ts';
import { ondertekeningen } from './ondertekening.ts';
import { gesprek } from './gesprek.ts';
import { handtekening } from './handtekening.ts';
import { id } from './id.ts';
import { opleidingsschema } from './opleidingsschema.ts';
import { negeer } from './negeer.ts';
import { portfolio } from './portfolio.ts';
import { reflectie } from './reflectie.ts';
import { schema } from './schema.ts';
import { smart } from './smart.ts';
import { terugblik } from './terugblik.ts';
import { tussen } from './tussen.ts';
import { verloop } from './verloop.ts';
import { verslag } from './verslag.ts';
import { versnelling } from './versnelling.ts';
import { verwijzing } from './verwijzing.ts';
import { yaml } from './yaml.ts';

/** Every family of rules. A new family is its file and a line here. */
const families = [
  yaml,
  schema,
  negeer,
  verwijzing,
  id,
  smart,
  reflectie,
  gesprek,
  terugblik,
  verslag,
  ondertekeningen,
  handtekening,
  tussen,
  versnelling,
  verloop,
  minimum,
  opleidingsschema,
  portfolio,
  iop,
  dossier,
] as const;

/** The name of a rule, `family/name`. */
export type RuleId = (typeof families)[number]['rules'][number]['id'];

/** All rules, in the order of their families. */
export const rules: readonly Rule<RuleId>[] = families.flatMap((family): readonly Rule<RuleId>[] => family.rules);

const familyOf = new Map<string, Family>(
  families.flatMap((family) => family.rules.map(({ id }): [string, Family] => [id, family])),
);

/** The family a rule belongs to, with its words and fixes. */
export function familyOfRule(id: RuleId): Family {
  const found = familyOf.get(id);
  if (!found) throw new TypeError(`rule: there is no rule ${id}`);
  return found;
}

const byId = new Map<string, Rule<RuleId>>(rules.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule<RuleId> {
  const found = byId.get(id);
  if (!found) throw new TypeError(`rule: there is no rule ${id}`);
  return found;
}

/** The rule with this id; undefined when there is none. */
export function findRule(id: string): Rule<RuleId> | undefined {
  return byId.get(id);
}

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return byId.has(word);
}
