import { connect } from 'node:net';
import fc from 'fast-check';
import { INSIDE } from './fuzzRequests.ts';

/** Requests as they go over the wire, whole ones first: what is drawn is one of them with something broken. */
const WHOLE = [
  'GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /api/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a.b.c\r\nCookie: a=1; b=2\r\n\r\n',
  'POST /api/blocs/x/periods/2018/moves HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
  'POST /api/blocs/x/periods/2018/submissions/TTT HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
  'GET /api/blocs/%C4%90/periods/2018?a=1&a=2&%zz HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n',
];

/** Pieces that servers have stumbled over. */
const PIECES = [
  '\r\n',
  '\n',
  '\0',
  '%',
  '%ff%fe',
  '/../',
  '//',
  '\\',
  '?',
  '#',
  ' HTTP/9.9',
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Host: a\r\nHost: b\r\n',
  `X: ${'y'.repeat(20_000)}\r\n`,
  'Authorization: Bearer \u00ff\r\n',
];

const place = fc.nat({ max: 999 });

const anyBytes: fc.Arbitrary<Buffer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...WHOLE), fc.array(fc.tuple(place, fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 }))
      .map(([whole, inserts]) =>
        Buffer.from(
          inserts.reduce((text, [at, piece]) => inserted(text, at, piece), whole),
          'latin1',
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...WHOLE), fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 5 }))
      .map(([whole, changes]) => changed(Buffer.from(whole, 'latin1'), changes)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...WHOLE), place).map(([whole, at]) => Buffer.from(whole.slice(0, offset(whole, at)))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

const offset = (whole: { readonly length: number }, at: number): number => Math.floor((whole.length * at) / 1000);

const inserted = (text: string, at: number, piece: string): string =>
  text.slice(0, offset(text, at)) + piece + text.slice(offset(text, at));

const changed = (bytes: Buffer, changes: readonly (readonly [number, number])[]): Buffer => {
  for (const [at, value] of changes) bytes[offset(bytes, at)] = value;
  return bytes;
};

export interface ByteFuzzResult {
  readonly tried: number;
  /** How many were answered at all; the others were cut off. */
  readonly answered: number;
  readonly failures: readonly string[];
}

/** Sends broken requests byte by byte: each is answered with 2xx or 4xx, or the line is cut; none tells anything of the inside. */
export const fuzzBytes = async (
  port: number,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<ByteFuzzResult> => {
  const failures: string[] = [];
  let answered = 0;
  for (const bytes of fc.sample(anyBytes, { numRuns: runs, seed })) {
    const reply = await answerTo(port, bytes);
    if (reply !== '') answered += 1;
    const statuses = [...reply.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status));
    const isFine =
      reply === '' ||
      (statuses.length > 0 && statuses.every((status) => (status >= 200 && status < 300) || (status >= 400 && status < 500)));
    if (!isFine || INSIDE.test(reply)) failures.push(`${bytes.toString('base64')} → ${reply.slice(0, 300)}`);
  }
  return { tried: runs, answered, failures };
};

const PATIENCE_MS = 3000;

/** All that comes back until the line is closed; `silent` where that does not come to pass. */
const answerTo = (port: number, bytes: Buffer): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(PATIENCE_MS, () => {
      chunks.push(Buffer.from('silent'));
      socket.destroy();
    });
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // A line that is cut in the middle of what we send is an answer as well.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
