import type { Clock } from '../store/Clock.ts';
import type { Credentials } from '../store/signature.ts';
import { signedHeaders } from '../store/signedRequest.ts';
import type { SendMail } from './Mail.ts';

export interface SesSettings {
  readonly region: string;
  /** An address that SES knows as ours. */
  readonly from: string;
  readonly credentials: () => Credentials;
}

const ALLOWED_MS = 10_000;

/** What `fetch` gives as the cause where there was no connection to send anything over. */
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

const wasNeverReached = (error: unknown): boolean => {
  const { cause } = error instanceof Error ? error : {};
  return cause instanceof Error && 'code' in cause && NEVER_REACHED.has(String(cause.code));
};

/**
 * Sends by Amazon SES (its API v2). An answer of the 4xx kind, throttling among them, is a refusal, and so is no connection at all; any other
 * outcome is unknown.
 */
export const sesMail =
  ({ region, from, credentials }: SesSettings, clock: Pick<Clock, 'now'>): SendMail =>
  async ({ to, subject, text }) => {
    const url = new URL(`https://email.${region}.amazonaws.com/v2/email/outbound-emails`);
    const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    const body = new TextEncoder().encode(
      JSON.stringify({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } },
      }),
    );
    const request = {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      body,
      region,
      service: 'ses',
      now: clock.now(),
    } as const;
    const { host: _host, ...headers } = signedHeaders(request, credentials());
    const sent = { method: 'POST', headers, body, signal: AbortSignal.timeout(ALLOWED_MS) };
    const response = await fetch(url, sent).catch((error: unknown) => {
      if (wasNeverReached(error)) return null;
      throw error;
    });
    if (response === null) return 'refused';
    await response.body?.cancel();
    if (response.ok) return 'sent';
    if (response.status >= 400 && response.status < 500) return 'refused';
    throw new Error(`the mail service answered ${response.status}`);
  };
