import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectSafely, type ConnectionOptions } from 'node:tls';
import type { Mail } from '../functions/notices/Mail.ts';
import { mailText } from './mailText.ts';
import { SmtpLine } from './SmtpLine.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** Or only once the server has offered it. */
  readonly isTlsFromStart: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  /** The address that mail comes from. */
  readonly from: string;
  /** The certificate, in PEM, of an authority that is trusted for this server alone. */
  readonly authority?: string;
}

/** How long the server may take for each answer. */
const PATIENCE_MS = 20_000;

/**
 * Hands a message to the mail server. Resolves once the server has taken it.
 *
 * A password is only ever sent over TLS: where the server offers none, nothing is sent. Throws an `Error` with the server's code and the
 * step, and `SmtpRefused.isForNow` where trying later may help. `told` hears when the text goes out: only from then on may it have been taken.
 */
export const sendMail = async (settings: SmtpSettings, mail: Mail, now: number, told: () => void = () => undefined): Promise<void> => {
  const { host, port, isTlsFromStart, login, from, authority } = settings;
  const safely = { servername: isIP(host) ? '' : host, ...(authority !== undefined && { ca: authority }) };
  const text = mailText({ ...mail, from, now });
  const line = new SmtpLine(isTlsFromStart ? connectSafely({ host, port, ...safely }) : connectPlainly({ host, port }), PATIENCE_MS);
  try {
    await line.expect(220, 'greeting');
    const isSafe = isTlsFromStart || (await startTls(line, safely));
    if (login) {
      if (!isSafe) throw new Error('the mail server offers no TLS, so no password is sent to it');
      await line.say(`AUTH PLAIN ${Buffer.from(`\0${login.user}\0${login.password}`).toString('base64')}`, 235, 'AUTH');
    }
    await line.say(`MAIL FROM:<${from}>`, 250, 'MAIL');
    await line.say(`RCPT TO:<${mail.to}>`, 250, 'RCPT');
    await line.say('DATA', 354, 'DATA');
    told();
    await line.say(`${text}\r\n.`, 250, 'text');
    await line.say('QUIT', 221, 'QUIT').catch(() => undefined);
  } finally {
    line.close();
  }
};

const greet = (line: SmtpLine): Promise<string> => line.say('EHLO giao-uoc', 250, 'EHLO');

/** Whether the line is safe from here on. */
const startTls = async (line: SmtpLine, safely: ConnectionOptions): Promise<boolean> => {
  if (!/^250[ -]STARTTLS$/im.test(await greet(line))) return false;
  await line.say('STARTTLS', 220, 'STARTTLS');
  await line.replace((socket: Socket) => connectSafely({ socket, ...safely }));
  await greet(line);
  return true;
};
