import type { ProblemCode, ProblemFacts } from '#core/problem.ts';
import type { Fault } from '../state/Fault.ts';
import { ApiFault } from './ApiFault.ts';

const SIGNED_OUT = 401;

/** An answer that is no success: the problem that it tells, by code where the catalogue has words for it. */
export const faultOfAnswer = async (response: Response): Promise<ApiFault> => {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const fault =
    response.status === SIGNED_OUT ? ({ kind: 'sessionEnded' } as const) : await problemIn(await bodyOf(response), response.status);
  return new ApiFault(fault, response.status, Number.isFinite(wait) ? wait : null);
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text().catch(() => '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const problemIn = async (body: unknown, status: number): Promise<Fault> => {
  if (typeof body !== 'object' || body === null) return { kind: 'unknown', ref: String(status) };
  const { code, facts, detail } = body as { readonly code?: unknown; readonly facts?: unknown; readonly detail?: unknown };
  const known = await knownCode(code);
  if (known !== null && typeof facts === 'object' && facts !== null) {
    return { kind: 'problem', code: known, facts: facts as ProblemFacts<ProblemCode> };
  }
  return typeof detail === 'string' ? { kind: 'told', detail } : { kind: 'unknown', ref: String(status) };
};

/** Known are the codes that the catalogue has words for. */
const knownCode = async (code: unknown): Promise<ProblemCode | null> => {
  const { vietnamese } = await import('#core/messages/vi/vietnamese.ts');
  return typeof code === 'string' && Object.hasOwn(vietnamese.problems, code) ? (code as ProblemCode) : null;
};
