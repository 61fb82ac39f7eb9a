import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { installOnce, logToStderr } from '../cache.mjs';
import { npm, runQuietly } from '../npm.mjs';

/** A headless Chromium for Linux x64 that an npm package carries whole. */
const chromiumPackage = '@sparticuz/chromium';
const chromiumVersion = '153.0.0';

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what its environment needs besides ours
 */

/** Names under which Chrome, Chromium and Edge are found on the PATH, the most usual first. */
const namesOnPath = [
  ...['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'],
  ...['microsoft-edge-stable', 'microsoft-edge', 'msedge'],
];

/** @returns {string[]} where the installers of macOS and Windows put them */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    return [PROGRAMFILES, x86, LOCALAPPDATA]
      .flatMap((folder) => (folder ? [folder] : []))
      .flatMap((folder) => [
        path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [];
}

/**
 * A browser that is installed already: `AIOS_PORTFOLIO_BROWSER`, then Chrome, Chromium, Edge.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Browser | undefined}
 */
export function findBrowser(env = process.env) {
  const chosen = env.AIOS_PORTFOLIO_BROWSER;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`AIOS_PORTFOLIO_BROWSER names ${chosen}, which is not there.`);
    return { executable: chosen, env: {} };
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  const executable = [...onPath, ...usualPlaces()].find((file) => fs.existsSync(file) && starts(file));
  return executable ? { executable, env: {} } : undefined;
}

/**
 * Whether the browser runs at all: Ubuntu has a `chromium-browser` that only says where to get the real one.
 * @param {string} executable
 * @param {Record<string, string>} [env]
 */
function starts(executable, env = {}) {
  if (process.platform === 'win32') return true; // --version opens a window there
  const run = spawnSync(executable, ['--version'], {
    env: { ...process.env, ...env },
    timeout: 60_000,
    encoding: 'utf8',
  });
  return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}

/**
 * A browser to show VS Code in: an installed one; else the Chromium of an npm package, put into the cache; else, on
 * Debian and Ubuntu as root, the distribution's.
 * @param {{ root?: string; log?: import('../cache.mjs').Log }} [options]
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser(options = {}) {
  const found = findBrowser();
  if (found) return found;
  const log = options.log ?? logToStderr;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await packagedChromium(options);
    if (packaged) return packaged;
    log(`The Chromium of ${chromiumPackage} does not run on this system.`);
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    log('Installing the distribution’s Chromium through apt …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runQuietly('apt-get', ['update', '-qq'], { env });
    await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser to show VS Code in. Please install Google Chrome, Chromium or Microsoft Edge, or let ' +
      'AIOS_PORTFOLIO_BROWSER name the executable of one.',
  );
}

/**
 * @param {{ root?: string; log?: import('../cache.mjs').Log }} options
 * @returns {Promise<Browser | undefined>} undefined where it does not run
 */
async function packagedChromium(options) {
  const folder = await installOnce(
    `chromium-${chromiumVersion}`,
    async (temporary) => {
      fs.writeFileSync(path.join(temporary, 'package.json'), JSON.stringify({ name: 'chromium', private: true }));
      await npm(
        [
          'install',
          `${chromiumPackage}@${chromiumVersion}`,
          '--ignore-scripts',
          '--no-save',
          '--no-package-lock',
          '--omit=peer',
          '--force',
        ],
        temporary,
      );
      const packed = path.join(temporary, 'node_modules', chromiumPackage, 'bin');
      await unpack(path.join(packed, 'chromium.br'), path.join(temporary, 'chromium'));
      for (const name of ['al2023', 'fonts']) {
        const tar = path.join(temporary, `${name}.tar`);
        await unpack(path.join(packed, `${name}.tar.br`), tar);
        await runQuietly('tar', ['-xf', tar, '-C', temporary]);
        fs.rmSync(tar);
      }
      fs.chmodSync(path.join(temporary, 'chromium'), 0o755);
      fs.rmSync(path.join(temporary, 'node_modules'), { recursive: true });
    },
    { what: 'a headless Chromium (210 MB)', ...options },
  );
  const executable = path.join(folder, 'chromium');
  const fonts = fontsWhereNone(folder);
  // a bare machine has no libnss3; the package brings one, built for a recent glibc, so only where it is needed
  const choices = [fonts, { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'lib') }];
  const env = choices.find((choice) => starts(executable, choice));
  return env && { executable, env };
}

/**
 * @param {string} from a file compressed with brotli
 * @param {string} to
 */
async function unpack(from, to) {
  await pipeline(fs.createReadStream(from), zlib.createBrotliDecompress(), fs.createWriteStream(to));
}

/**
 * Without a single font Chromium draws empty boxes: then the package's own (Open Sans) are used.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function fontsWhereNone(folder) {
  if (fs.existsSync('/usr/share/fonts') && fs.readdirSync('/usr/share/fonts').length > 0) return {};
  const config = path.join(folder, 'fonts-here.conf');
  if (!fs.existsSync(config)) {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;
    fs.writeFileSync(config, text);
  }
  return { FONTCONFIG_FILE: config };
}

/** Switches under which Chromium runs as root, without a GPU, and asks nothing of the network. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * A headless browser under playwright's control.
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(options = {}) {
  // imported here because `npm start` looks for browsers before the packages are installed
  const { chromium } = await import('playwright-core');
  const { executable, env } = await ensureBrowser();
  return chromium.launch({
    executablePath: executable,
    args: chromiumSwitches,
    headless: true,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    ...options,
  });
}
