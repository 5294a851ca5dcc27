import { Agent, request } from 'node:http';

export interface Called {
  readonly status: number;
  readonly text: string;
}

interface Call {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Calls over connections that are kept, at a fraction of what `fetch` takes: the measured process shares its processors with this one. */
export class HttpCaller {
  readonly #agent: Agent;

  constructor(connections: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  call(address: string, { method = 'GET', headers, body }: Call): Promise<Called> {
    return new Promise((resolve, reject) => {
      const length = body && { 'content-length': String(body.length) };
      const sent = request(address, { agent: this.#agent, method, headers: { ...headers, ...length } }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  end(): void {
    this.#agent.destroy();
  }
}
