import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { logToConsole } from '../functions/http/logToConsole.ts';
import { createTable } from '../functions/store/createTable.ts';
import { admit, ADMIT_USAGE } from './admit.ts';
import { readNodeSettings, type NodeSettings } from './nodeSettings.ts';
import { sendMail } from './SmtpMail.ts';
import { openNodeStore, startNodeService } from './startNodeService.ts';

// The service for those who host it themselves; see docs/self-hosting.md.

const USAGE = `usage: node dist/server/service.mjs [COMMAND]
  without a command   serves until it is told to end
  check               reads the settings and says whether they can be used
  ${ADMIT_USAGE}
  mail ADDRESS        sends a mail to try the mail server`;

const readSettings = (): NodeSettings => {
  const path = process.env['SETTINGS'];
  return readNodeSettings(process.env, path ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : null);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const serve = async (settings: NodeSettings): Promise<void> => {
  const { port, stop } = await startNodeService({
    settings,
    log: logToConsole,
    logTask: (line) => void process.stderr.write(`${line}\n`),
    onError: (error) => process.stderr.write(`${textOf(error)}\n`),
  });
  const end = (): void => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  say(`ready http://${settings.host}:${port}/`);
};

const run = async ([command, ...args]: readonly string[]): Promise<void> => {
  if (command === '--help') return say(USAGE);
  const settings = readSettings();
  switch (command) {
    case undefined:
      return serve(settings);
    case 'check':
      return say('the settings can be used');
    case 'admit': {
      const store = openNodeStore(settings);
      await createTable(store);
      say(await admit(store, args));
      return store.client.destroy();
    }
    case 'mail': {
      const [to] = args;
      if (!to || settings.mail === null) throw new Error(to ? 'SMTP_URL is not set' : USAGE);
      await sendMail(settings.mail, { id: randomUUID(), to, subject: 'Giao Ước: thư thử', text: 'Máy chủ thư dùng được.\n' }, Date.now());
      return say(`sent to ${to}`);
    }
    default:
      throw new Error(USAGE);
  }
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// The SDK warns of Node 20 when its client is made; see docs/decisions/003.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${textOf(error)}\n`);
  process.exit(2);
});
