import { isDeepStrictEqual } from 'node:util';
import { hasReached } from '#core/bloc/states.ts';
import * as endpoints from '#core/endpoints/verification.ts';
import type { RequestOf } from '#core/endpoints/Endpoint.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { Problem } from '#core/problem.ts';
import { findFrozenRanking, type FrozenRanking } from '../store/frozenRanking.ts';
import type { PeriodId } from '../store/keys.ts';
import { findPeriod } from '../store/periods.ts';
import type { Receipt } from '../store/Receipt.ts';
import { findReceipt } from '../store/submissions.ts';
import { currentRanking } from './currentRanking.ts';
import { RecordBroken } from './RecordBroken.ts';
import { receiptJson } from './receiptJson.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type Claim = RequestOf<typeof endpoints.verifyReceipt>['body'];

const verifyReceipt = serve<typeof endpoints.verifyReceipt, StoreDoors>(
  endpoints.verifyReceipt,
  async ({ body: claim }, { doors, now }) => {
    const receipt = await findReceipt(doors.store, claim, claim.version);
    if (receipt === null || receipt.number !== claim.number || receipt.sheetHash !== claim.sheetHash) {
      throw new Problem('receipt.unknown', { number: claim.number });
    }
    const { bloc, edition, agency, number, version } = receipt;
    const period = await findPeriod(doors.store, receipt);
    if (period === null) throw new Error(`the store has lost the period of ${number}`);
    const frozen = hasReached(period.state, 'frozen') ? await findFrozenRanking(doors.store, receipt) : null;
    return {
      body: {
        engine: ENGINE_VERSION,
        bloc,
        edition,
        agency,
        number,
        version,
        state: period.state,
        differs: differencesOf(claim, receipt),
        verdict: frozen === null ? ('notFrozen' as const) : verdictOf(receipt, frozen),
        snapshot: frozen?.snapshot ?? null,
        recomputes: frozen && (await recomputes(doors, receipt, frozen, now)),
      },
    };
  },
);

/** A person's name may be written otherwise since; their id may not. */
const differencesOf = ({ sentBy, ...claim }: Claim, receipt: Receipt): string[] => {
  const { sentBy: sender, ...given } = receiptJson(receipt, '');
  const names = Object.keys(claim) as (keyof typeof claim)[];
  const others = names.filter((name) => claim[name] !== undefined && !isDeepStrictEqual(claim[name], given[name]));
  return sentBy === undefined || sentBy.id === sender.id ? others : [...others, 'sentBy'];
};

const verdictOf = ({ agency, version, sheetHash }: Receipt, { versions }: FrozenRanking) => {
  const counted = versions.find((one) => one.agency === agency);
  if (!counted) return 'notCounted';
  return counted.version === version && counted.hash === sheetHash ? 'counted' : 'otherVersion';
};

/** A ranking was seen to recompute a moment ago: many ask at once when it is published, and each time takes a while. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 100;
const seen = new Map<string, number>();

const recomputes = async (doors: StoreDoors, period: PeriodId, { snapshot }: FrozenRanking, now: number): Promise<boolean> => {
  if ((seen.get(snapshot) ?? 0) > now) return true;
  try {
    const isSame = (await currentRanking(doors, period)).snapshot === snapshot;
    if (isSame) remember(snapshot, now + REMEMBERED_MS);
    return isSame;
  } catch (error) {
    if (error instanceof RecordBroken) return false;
    throw error;
  }
};

const remember = (snapshot: string, until: number): void => {
  if (seen.size >= MOST_REMEMBERED) seen.clear();
  seen.set(snapshot, until);
};

/** What anybody with a receipt may have proved. */
export const verification: readonly Served<StoreDoors>[] = [verifyReceipt];
