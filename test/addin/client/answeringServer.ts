import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Answer = (arrived: Arrived, response: ServerResponse) => void;

export interface AnsweringServer {
  readonly origin: string;
  /** Everything that arrived, in order. */
  readonly arrived: readonly Arrived[];
  /** The next requests are answered by these, one each; the last answers all that follow. */
  readonly answerWith: (...answers: readonly Answer[]) => void;
  readonly stop: () => Promise<void>;
}

/** A real server on this machine that answers as a test wants. */
export const startAnsweringServer = async (): Promise<AnsweringServer> => {
  const arrived: Arrived[] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one: Arrived = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      arrived.push(one);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) throw new Error('the test gave no answer');
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    answerWith: (...given) => {
      arrived.length = 0;
      answers = [...given];
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export const json =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_arrived, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

export const problem = (status: number, code: string, facts: object = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  json(status, { type: `urn:giaouoc:problem:${code}`, status, code, facts, detail: `Câu của ${code}.` }, { ...headers });

/** It has done its work, and the line breaks before the answer is out. */
export const lost: Answer = (_arrived, response) => void response.destroy();

/** The line breaks in the middle of the answer. */
export const cut: Answer = (_arrived, response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"receipt":', () => response.destroy());
};

/** It never answers. */
export const silent: Answer = () => {};
