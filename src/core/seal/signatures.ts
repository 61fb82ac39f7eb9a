import type { Draft, Ondertekening } from '../kinds/index.ts';
import type { Path } from '../yaml/index.ts';

/** A signature as far as it is written, and where. */
export interface WrittenSignature {
  /** `['ondertekening', index]`. */
  readonly path: Path;
  readonly signature: Draft<Ondertekening>;
}

/** The signatures under a document of any kind that can be signed, in the order in which they are written. */
export function signatures(draft: { readonly ondertekening?: Draft<Ondertekening[]> }): WrittenSignature[] {
  return (draft.ondertekening ?? []).flatMap((signature, index) =>
    signature === undefined ? [] : [{ path: ['ondertekening', index], signature }],
  );
}

/** Whether somebody's fingerprint stands under a document: what it says must then stay as it is, to the letter. */
export function isSigned(draft: object): boolean {
  const { ondertekening } = draft as { readonly ondertekening?: Draft<Ondertekening[]> };
  return signatures(ondertekening ? { ondertekening } : {}).some(
    ({ signature }) => signature.vingerafdruk !== undefined,
  );
}
