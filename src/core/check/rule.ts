import type { Kind } from '../kinds/index.ts';
import type { Language } from '../language/language.ts';
import type { AnyDocument, Portfolio } from '../portfolio/index.ts';
import type { Path, Range } from '../yaml/index.ts';
import type { Fix } from './fix.ts';
import type { Places } from './places.ts';

/** How loud a rule is; `off` silences it. */
export type Level = 'error' | 'warning' | 'info' | 'off';

/** What a message needs: names, dates, figures. Never text in a language. */
export type Params = Readonly<Record<string, string | number>>;

/** A place a rule objects to. */
export interface Hit {
  /** Where in the data; for something missing, where it should be. */
  readonly path: Path;
  /** The exact words; for something missing, the key it should stand under (`at.missing`). */
  readonly range: Range;
  readonly params?: Params;
}

/** The documents of these kinds, told apart by `kind`. */
export type DocumentOf<K extends Kind> = Extract<AnyDocument, { readonly kind: K }>;

/** What a rule may ask besides the document. */
export interface RuleOptions {
  /** `YYYY-MM-DD`. The only clock a rule knows. */
  readonly today: string;
  /** The training year from which differentiation belongs on the agenda [A18]. */
  readonly differentiationFromYear: number;
  /** Pieces of evidence asked per competency area [A34]. */
  readonly minimumEvidence: number;
}

/** All a rule sees. */
export interface RuleContext<K extends Kind = Kind> {
  readonly document: DocumentOf<K>;
  /** The portfolio the document belongs to; what it holds of this document itself may be older. */
  readonly portfolio: Portfolio;
  readonly options: RuleOptions;
  /** Ranges for what a rule speaks of. */
  readonly at: Places;
  /** The ids of all rules there are. */
  readonly ruleIds: readonly string[];
}

/** A rule as the engine holds it. */
export interface Rule<Id extends string = string> {
  /** `family/name`, in the words of the guidance. Stable: settings, comments and pages hold on to it. */
  readonly id: Id;
  readonly level: Exclude<Level, 'off'>;
  /** The sentences of the guidance that ask for this (`A6`, `B3`). */
  readonly seeds: readonly string[];
  /** Why the rule is there when the guidance says nothing about it. */
  readonly reason?: string;
  readonly kinds: readonly Kind[];
  /**
   * Whether it speaks of something that is there or of something that is not. What is not there cannot be known of a
   * text that is only half readable, so rules about absence keep silent in a document with syntax errors.
   */
  readonly about: 'presence' | 'absence';
  /**
   * It looks at other documents too. Of a document that lies in no portfolio the others are not known, so it keeps
   * silent there.
   */
  readonly across?: true;
  /** Keeps silent about what another rule about absence already misses, whether that rule is heard or not. */
  readonly fallback?: boolean;
  /** Gives its hits, in any order. Pure. A draft has the types it says, so no document makes it throw. */
  check(context: RuleContext): Iterable<Hit>;
}

/** A rule as it is written: for the kinds it names, so that `context.document` is one of those. */
export interface RuleDefinition<Id extends string, K extends Kind> extends Omit<Rule<Id>, 'kinds' | 'check'> {
  readonly kinds: readonly K[];
  check(context: RuleContext<K>): Iterable<Hit>;
}

/** Makes a rule. The engine gives a rule only documents of its own kinds, which is what makes this widening right. */
export function rule<const Id extends string, const K extends Kind>(definition: RuleDefinition<Id, K>): Rule<Id> {
  return definition as unknown as Rule<Id>;
}

/** Reads a parameter of a finding as text; empty when the finding has none of that name. */
export type Param = (name: string) => string;

/** What a finding says: a text with `{name}` where a parameter goes, or a function when the grammar asks for one. */
export type Words = Readonly<Record<Language, string | ((param: Param) => string)>>;

/** What a maker of fixes sees. */
export interface FixContext {
  readonly document: AnyDocument;
  readonly portfolio: Portfolio;
  readonly language: Language;
  readonly at: Places;
}

/** Makes what can be done about a hit, best first. Called only when somebody asks. */
export type FixMaker = (hit: Required<Hit>, context: FixContext) => Fix[];

/** Rules that belong together, with all they say and offer: one file in `rules/`. */
export interface Family<Id extends string = string> {
  readonly rules: readonly Rule<Id>[];
  readonly messages: Readonly<Record<Id, Words>>;
  readonly fixes?: Readonly<Partial<Record<Id, FixMaker>>> | undefined;
}

/** Takes rules, messages and fixes together; the compiler asks a message for every rule. */
export function family<Id extends string>(
  rules: readonly Rule<Id>[],
  messages: Readonly<Record<NoInfer<Id>, Words>>,
  fixes?: Readonly<Partial<Record<NoInfer<Id>, FixMaker>>>,
): Family<Id> {
  return { rules, messages, fixes };
}
