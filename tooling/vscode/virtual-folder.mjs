import fs from 'node:fs';
import path from 'node:path';

/** The scheme of the files that are only in memory. */
export const memoryScheme = 'geheugen';

/**
 * Writes an extension that gives VS Code a folder which is on no disk, as those of a repository on the web are.
 * @param {string} extensions the folder of installed extensions
 * @param {string} folder what is in it at the start, under the folder's own name
 * @returns {{ id: string }}
 */
export function writeVirtualFolder(extensions, folder) {
  const id = 'test.virtual-folder';
  const target = path.join(extensions, `${id}-1.0.0`);
  fs.mkdirSync(target, { recursive: true });
  const manifest = {
    publisher: 'test',
    name: 'virtual-folder',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    browser: './extension.js',
    extensionKind: ['web'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
    activationEvents: [`onFileSystem:${memoryScheme}`, '*'],
  };
  fs.writeFileSync(path.join(target, 'package.json'), JSON.stringify(manifest));
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = Object.fromEntries(
    files.map((file) => [
      `/${path.basename(folder)}/${path.relative(folder, file).replaceAll(path.sep, '/')}`,
      fs.readFileSync(file, 'base64'),
    ]),
  );
  const code = `globalThis.virtualFolder = ${JSON.stringify({ SCHEME: memoryScheme, TEXTS: texts })};\n`;
  const provider = fs.readFileSync(path.join(import.meta.dirname, 'virtual-folder-host.cjs'), 'utf8');
  fs.writeFileSync(path.join(target, 'extension.js'), code + provider);
  return { id };
}
