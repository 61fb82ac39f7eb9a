import type { FromOverview, ToOverview } from '../../src/protocol/overview.ts';
import { readToOverview } from '../../src/protocol/overview.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** Which time the evidence is shown of. */
export type Period = 'since' | 'whole';

/** What the frame remembers of itself: kept by VS Code when the tab is hidden and when the window reloads. */
export interface Remembered {
  /** The root of the portfolio: what the extension asks for when it brings the overview back. */
  root?: string;
  scroll: number;
  period: Period;
  /** The cell of the matrix whose documents are listed: `area source`. */
  cell?: string;
}

/** The extension, as the frame sees it. */
export class OverviewHost {
  private readonly api = acquireVsCodeApi();

  post(message: FromOverview): void {
    this.api.postMessage(message);
  }

  /** Calls back with every message that is one of the protocol; others are not ours. */
  listen(receive: (message: ToOverview) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readToOverview(event.data);
      if (message) receive(message);
    });
  }

  remember(remembered: Remembered): void {
    this.api.setState(remembered);
  }

  recall(): Remembered {
    const state: unknown = this.api.getState();
    const nothing: Remembered = { scroll: 0, period: 'since' };
    // Only this class writes the state, so its shape is ours; an older version of us may have written less.
    return typeof state === 'object' && state !== null ? { ...nothing, ...(state as Partial<Remembered>) } : nothing;
  }
}
