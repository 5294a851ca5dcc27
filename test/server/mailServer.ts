import { createServer, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';

export interface TestMailServer {
  readonly port: number;
  /** Everything that was said to it, line by line. */
  readonly heard: string[];
  readonly stop: () => Promise<void>;
}

interface MailServerOptions {
  /** Answers other than the usual, by the first word of a command. */
  readonly answers?: Readonly<Record<string, string>>;
  /** With them it offers TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

const USUAL: Readonly<Record<string, string>> = {
  AUTH: '235 welcome',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  QUIT: '221 bye',
  STARTTLS: '220 now',
};

/** A mail server as far as a test needs one: it takes everything that it is not told to refuse. */
export const startMailServer = async ({ answers = {}, tls }: MailServerOptions = {}): Promise<TestMailServer> => {
  const heard: string[] = [];
  const talk = (socket: Socket): void => {
    let text = '';
    let isLetter = false;
    const answer = (line: string): void => {
      heard.push(line);
      if (isLetter) {
        if (line !== '.') return;
        isLetter = false;
        socket.write(`${answers['.'] ?? '250 taken'}\r\n`);
        return;
      }
      const word = line.split(/[ :]/)[0] ?? '';
      if (word === 'EHLO')
        socket.write(
          tls && !(socket instanceof TLSSocket) ? '250-test\r\n250-SIZE 1000\r\n250 STARTTLS\r\n' : '250-test\r\n250 AUTH PLAIN\r\n',
        );
      else socket.write(`${answers[word] ?? USUAL[word] ?? '500 what'}\r\n`);
      if (word === 'DATA' && answers[word] === undefined) isLetter = true;
      if (word === 'STARTTLS' && tls) {
        socket.removeAllListeners('data');
        talk(new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(tls) }));
      }
    };
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const lines = text.split('\r\n');
      text = lines.pop() ?? '';
      for (const line of lines) answer(line);
    });
    socket.on('error', () => undefined);
  };
  const server = createServer((socket) => {
    socket.write(`${answers['greeting'] ?? '220 test'}\r\n`);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
