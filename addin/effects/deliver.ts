import type { KnownFinding } from '#core/findings/finding.ts';
import { isApiFault, type ApiFault } from '../client/ApiFault.ts';
import type { Submission } from '../client/replies.ts';
import type { Fault } from '../state/Fault.ts';
import type { SendingStep } from '../state/PaneState.ts';
import type { Services } from './Services.ts';
import { ensureSignedIn, theEndpoints } from './session.ts';

/** One click on Send: its key stays until the bloc has answered, so that however often it is sent it counts once. */
export interface Parcel {
  readonly bloc: string;
  readonly edition: number;
  readonly agency: string;
  readonly key: string;
  /** The version that it follows; `null` for the first. */
  readonly after: number | null;
  /** What the person said of a table that is not ours, as text; `null` where it was nothing. */
  readonly mapping: string | null;
  readonly bytes: Uint8Array;
}

export type Outcome =
  | { readonly is: 'received'; readonly submission: Submission }
  | { readonly is: 'refused'; readonly findings: readonly KnownFinding[] }
  /** Somebody else's version came first. */
  | { readonly is: 'stale' }
  | { readonly is: 'stopped'; readonly fault: Fault }
  /** Nobody knows whether it arrived; the same key will tell. */
  | { readonly is: 'unanswered' };

const MOST_ASKED = 3;
const MOST_BUSY = 6;
const ASK_AGAIN_MILLISECONDS = 1500;
const BUSY_SECONDS = 5;

/**
 * Sends a sheet until there is an answer. A lost answer is asked for again with the same key; a busy service is given the time that
 * it asks for; a session that has ended is renewed once, and the sending goes on by itself.
 */
export const deliver = async (services: Services, parcel: Parcel, onStep: (step: SendingStep) => void): Promise<Outcome> => {
  let asked = 0;
  let busy = 0;
  let renewed = false;
  for (;;) {
    try {
      return { is: 'received', submission: await post(services, parcel) };
    } catch (error) {
      if (!isApiFault(error)) throw error;
      if (error.status === 401 && !renewed) {
        renewed = true;
        onStep({ is: 'signingIn' });
        services.account.signOut();
        await ensureSignedIn(services);
        onStep({ is: 'sending' });
      } else if (error.isUnanswered && ++asked < MOST_ASKED) {
        onStep({ is: 'asking' });
        await services.wait(ASK_AGAIN_MILLISECONDS);
      } else if (error.status === 503 && ++busy < MOST_BUSY) {
        const seconds = Math.max(1, Math.ceil(error.retryAfterSeconds ?? BUSY_SECONDS));
        onStep({ is: 'busy', seconds });
        await services.wait(seconds * 1000);
      } else {
        return outcomeOf(error);
      }
    }
  }
};

const post = async ({ client }: Services, { bloc, edition, agency, key, after, mapping, bytes }: Parcel): Promise<Submission> => {
  const { sendSubmission } = await theEndpoints();
  const { receipt, state } = await client.call(sendSubmission, {
    path: { bloc, edition: String(edition), agency },
    ...(mapping !== null && { query: { mapping } }),
    headers: { 'idempotency-key': key, ...(after !== null && { 'if-match': `"${after}"` }) },
    body: bytes,
  });
  return { receipt, state };
};

const outcomeOf = (error: ApiFault): Outcome => {
  const { asFault } = error;
  if (error.isUnanswered || error.status === 503) return { is: 'unanswered' };
  if (asFault.kind !== 'problem') return { is: 'stopped', fault: asFault };
  if (asFault.code === 'submission.stale') return { is: 'stale' };
  if (asFault.code !== 'submission.hasErrors') return { is: 'stopped', fault: asFault };
  const { findings } = asFault.facts as { readonly findings?: readonly KnownFinding[] };
  return { is: 'refused', findings: findings ?? [] };
};
