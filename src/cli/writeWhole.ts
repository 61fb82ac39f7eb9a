import { randomBytes } from 'node:crypto';
import { chmod, lstat, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: whoever reads it, or ends the program meanwhile, finds the old or the new one. What is
 * no ordinary file (a pipe, a device, a link) is written through.
 * @throws errors of the file system; the file is then as it was
 */
export async function writeWhole(file: string, contents: string | Uint8Array): Promise<void> {
  const before = await lstat(file).catch(() => undefined);
  if (before && !before.isFile()) {
    await writeFile(file, contents);
    return;
  }
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(part, contents, { flag: 'wx' });
    if (before) await chmod(part, before.mode);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
