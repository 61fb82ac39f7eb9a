import type { FromWebview, ToWebview } from '../src/protocol/index.ts';
// Not by the index: what reads the other direction would come along.
import { readToWebview } from '../src/protocol/toWebview.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** What the frame remembers of itself: kept by VS Code when the tab is hidden and when the window reloads. */
export interface Remembered {
  scroll: number;
  /** Whether all explanations are shown. */
  explained?: boolean;
  /** Key of the path of the field that had the focus, with its selection where it has one. */
  focus?: { path: string; selection?: [number, number] };
  /** The talk that is being held. */
  talk?: RememberedTalk;
  /** Texts that are not in the document yet. */
  drafts: { path: string; text: string; base: string }[];
}

/** Where one is in a talk: its point, and the places of the agreements in view; `scroll` is where the form was. */
export interface RememberedTalk {
  point?: string;
  lookBack: number;
  agreement?: number;
  scroll: number;
}

/** The extension, as the frame sees it. */
export class Host {
  private readonly api = acquireVsCodeApi();

  post(message: FromWebview): void {
    this.api.postMessage(message);
  }

  /** Calls back with every message that is one of the protocol; others are not ours. */
  listen(receive: (message: ToWebview) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = readToWebview(event.data);
      if (message) receive(message);
    });
  }

  remember(remembered: Remembered): void {
    this.api.setState(remembered);
  }

  recall(): Remembered {
    const state: unknown = this.api.getState();
    const nothing: Remembered = { scroll: 0, drafts: [] };
    // Only this class writes the state, so its shape is ours; an older version of us may have written less.
    return typeof state === 'object' && state !== null ? { ...nothing, ...(state as Partial<Remembered>) } : nothing;
  }
}
