import type { Readable, Writable } from 'node:stream';

/** A message of the Language Server Protocol, as far as it is looked at here. */
export interface Message {
  id?: number | undefined;
  method?: string;
  params?: unknown;
  result?: unknown;
}

/** A change of a text as editors send it: one stretch and what comes in its place. */
export interface ContentChange {
  range: { start: Place; end: Place };
  text: string;
}

interface Place {
  line: number;
  character: number;
}

/** Writes a message as the protocol frames it. */
export function send(to: Writable, message: Message): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
  to.write(`Content-Length: ${body.length}\r\n\r\n`);
  to.write(body);
}

/** Hands over each message that comes in. */
export function listen(to: Readable, take: (message: Message) => void): void {
  let parts: Buffer[] = [];
  let length = 0;
  let wanted: number | undefined;
  to.on('data', (part: Buffer) => {
    parts.push(part);
    length += part.length;
    for (;;) {
      if (wanted !== undefined && length < wanted) return;
      const all = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
      if (wanted === undefined) {
        const end = all.indexOf('\r\n\r\n');
        const header = end < 0 ? null : /Content-Length: (\d+)/iu.exec(all.toString('latin1', 0, end));
        parts = header ? [all.subarray(end + 4)] : [all];
        length = parts[0]?.length ?? 0;
        if (!header) return;
        wanted = Number(header[1]);
      } else {
        parts = [all.subarray(wanted)];
        length -= wanted;
        const body = all.toString('utf8', 0, wanted);
        wanted = undefined;
        take(JSON.parse(body) as Message);
      }
    }
  });
}
