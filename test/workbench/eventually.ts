import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats a check until it stops throwing: for what the workbench does in its own time. No test waits a fixed time.
 *
 * @param check throws (or rejects) while what is waited for is not so yet; its value is handed back
 * @param timeout milliseconds after which the last error is thrown as it is
 */
export async function eventually<T>(check: () => T | Promise<T>, timeout = 30_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}
