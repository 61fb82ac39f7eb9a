// Preloaded into the VS Code server: ends its whole process group when the launcher is gone, even by SIGKILL, so that
// no server is left behind. The server starts its extension hosts with the same preload; those are left alone.
'use strict';
const launcher = Number(process.env.AIOS_PORTFOLIO_LAUNCHER);
if (launcher && process.argv[1]?.endsWith('server-main.js')) {
  setInterval(() => {
    try {
      process.kill(launcher, 0);
    } catch {
      try {
        process.kill(-process.pid, 'SIGKILL');
      } catch {
        process.exit(1);
      }
    }
  }, 2000).unref();
}
