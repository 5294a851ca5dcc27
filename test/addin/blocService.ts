import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Board, Period, Person, RankingReply, Submission } from '../../addin/client/replies.ts';
import { rubricAnswers, rubricAnswerTo, type RubricAnswers } from './rubricService.ts';
import { bloc } from './sampleSheet.ts';

/** One request as it came in. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What stands for an answer when the line breaks: the request was taken, and nothing comes back. */
export const LOST = 'lost';

export interface BlocService {
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Answers the next request to Send; used up one after the other, then sheets are received. */
  readonly sendings: (Answer | typeof LOST | (() => Answer))[];
  latest: Submission | null;
  person: Person;
  period: Period;
  board: Board;
  ranking: RankingReply;
  /** The blank workbook of the agency that asks; `null` where the service gives none. */
  template: Uint8Array | null;
  rubric: RubricAnswers;
  /** Answers everything about the rubric, while there is one. */
  rubricTrouble: Answer | null;
  /** Answers the next publishing in the place of the usual answer; used up one after the other. */
  readonly publishings: Answer[];
  readonly close: () => Promise<void>;
}

export const receiptOf = (agency: string, version: number, sentBy: { readonly id: string; readonly name: string }): Submission => ({
  state: 'sent',
  receipt: {
    number: `CB-2018/000${version}`,
    bloc: bloc.id,
    edition: 2018,
    agency,
    version,
    receivedAt: '2018-11-14T09:42:07.000Z',
    firstReceivedAt: '2018-11-14T09:42:07.000Z',
    sentBy,
    total: '938',
    bonus: '0',
    deduction: '0',
    sections: [],
    rubric: `sha256:${'0'.repeat(64)}`,
    sheetHash: `sha256:7f3a91c25b0ed846${'0'.repeat(48)}`,
    fileHash: `sha256:${'0'.repeat(64)}`,
  },
});

export const STAFF: Person = {
  id: 'stp-staff',
  name: 'Bế Thị Mai',
  email: 'mai@stp.example',
  memberships: [
    {
      bloc: bloc.id,
      blocName: bloc.name,
      role: 'staff',
      agency: 'STP',
      scope: null,
      agencyName: 'Sở Tư pháp',
      from: '2018-01-01',
      to: null,
      editions: [2018],
    },
  ],
};

export const CHAIR: Person = {
  ...STAFF,
  id: 'chair',
  name: 'Trần Kim Oanh',
  memberships: STAFF.memberships.map((one) => ({ ...one, role: 'chair', agency: 'TTT', agencyName: 'Thanh tra tỉnh' })),
};

/** A service of HTTP on this machine that answers as the bloc's would, and can be told to fail. */
export const startBlocService = async (rubric: string): Promise<BlocService> => {
  const asked: Asked[] = [];
  const service: BlocService = {
    origin: '',
    asked,
    sendings: [],
    publishings: [],
    rubricTrouble: null,
    rubric: rubricAnswers(),
    latest: null,
    template: null,
    person: STAFF,
    period: {
      bloc: bloc.id,
      edition: 2018,
      name: bloc.name,
      kind: bloc.kind,
      province: bloc.province,
      state: 'open',
      members: bloc.members.map(({ code, name, fullName, cluster }) => ({ code, name, fullName, cluster })),
      chair: 'TTT',
      viceChair: 'STP',
      dates: { covenant: null, periodFrom: '2018-01-01', periodTo: '2018-11-15', selfScoreDue: '2018-11-15' },
      scoresFrom: 'published',
      rubric,
    },
    board: { sent: 0, members: 8, agencies: [] },
    ranking: {
      engine: '1',
      bloc: bloc.id,
      edition: 2018,
      rubric,
      snapshot: `sha256:${'0'.repeat(64)}`,
      provisional: true,
      ranking: [],
      rejected: [],
      missing: [],
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((request, response) => {
    void collect(request).then((body) => {
      const one = { method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), headers: request.headers, body };
      if (one.method !== 'OPTIONS') asked.push(one);
      reply(response, answerTo(service, one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(service, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
};

const collect = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const answerTo = (service: BlocService, { method, path, headers }: Asked): Answer | typeof LOST => {
  if (method === 'OPTIONS') return { status: 204 };
  if (headers.authorization === undefined) return { status: 401, body: { message: 'Unauthorized' } };
  if (path === '/api/me') return { status: 200, body: service.person };
  const isPublishing = method === 'POST' && path.includes('/rubric/versions');
  const told = (isPublishing ? service.publishings.shift() : undefined) ?? rubricAnswerTo(service.rubric, method, path);
  if (told) return service.rubricTrouble ?? told;
  if (path.endsWith('/periods/2018')) return { status: 200, body: service.period };
  if (path.endsWith('/submissions')) return { status: 200, body: service.board };
  if (path.includes('/template/')) return service.template ? { status: 200, body: Buffer.from(service.template) } : { status: 503 };
  if (path.endsWith('/ranking.xlsx')) return { status: 200, body: Buffer.from('PK') };
  if (path.endsWith('/ranking')) return { status: 200, body: service.ranking };
  if (method === 'POST') return sendingOf(service, path, headers);
  return service.latest ? { status: 200, body: service.latest } : { status: 404, body: problem('submission.notFound', { agency: 'STP' }) };
};

const sendingOf = (service: BlocService, path: string, headers: IncomingMessage['headers']): Answer | typeof LOST => {
  const told = service.sendings.shift();
  if (told === undefined) return receive(service, path, headers);
  return typeof told === 'function' ? told() : told;
};

const receive = (service: BlocService, path: string, headers: IncomingMessage['headers']): Answer => {
  const agency = path.split('/').at(-1) ?? '';
  const version = Number(/\d+/.exec(headers['if-match'] ?? '')?.[0] ?? 0) + 1;
  service.latest = receiptOf(agency, version, service.person);
  return { status: 201, body: { ...service.latest, findings: [] } };
};

/** A problem as the service words it. */
export const problem = (code: string, facts: object): object => ({ type: 'about:blank', title: '', status: 0, detail: '', code, facts });

const reply = (response: ServerResponse, answer: Answer | typeof LOST): void => {
  if (answer === LOST) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
    'content-type': 'application/json',
    ...answer.headers,
  });
  response.end(answer.body === undefined ? '' : Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body));
};
