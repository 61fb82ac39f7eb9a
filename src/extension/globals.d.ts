/** What both hosts of an extension have, Node and the web worker: the only globals this layer may use. */
declare function setTimeout(run: (nothing: undefined) => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare const crypto: { randomUUID(): string };
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
