import type * as vscode from 'vscode';
import type { KeyPair } from '../core/seal/index.ts';

/** The secret halves of the user's keys, in the secret storage of VS Code: of this computer, outside every portfolio. */
export class KeyStore {
  constructor(private readonly secrets: vscode.SecretStorage) {}

  /** The key with this public half, where its secret half is here. */
  async get(publiek: string): Promise<KeyPair | undefined> {
    const geheim = await this.secrets.get(nameOf(publiek));
    return geheim === undefined ? undefined : { publiek, geheim };
  }

  /** Which of these public keys have their secret half here. */
  async atHand(keys: readonly ({ readonly publiek?: string } | undefined)[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const key of keys) {
      if (key?.publiek !== undefined && (await this.get(key.publiek))) found.add(key.publiek);
    }
    return found;
  }

  async keep({ publiek, geheim }: KeyPair): Promise<void> {
    await this.secrets.store(nameOf(publiek), geheim);
  }

  async forget(publiek: string): Promise<void> {
    await this.secrets.delete(nameOf(publiek));
  }
}

function nameOf(publiek: string): string {
  return `aiosPortfolio.sleutel.${publiek}`;
}
