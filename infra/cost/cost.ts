import prices from './prices.json' with { type: 'json' };

/** What one kind of call takes, as it was measured. */
export interface CallFigures {
  readonly name: string;
  readonly reads: number;
  readonly writes: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface Scale {
  readonly name: string;
  readonly agencies: number;
}

/** A bloc of ten, a province of fifteen blocs, thirty-four provinces, and the sheets of 2,040 blocs, which is the most that is planned for. */
export const SCALES: readonly Scale[] = [
  { name: 'bloc', agencies: 10 },
  { name: 'province', agencies: 150 },
  { name: 'nation', agencies: 5100 },
  { name: 'ceiling', agencies: 16_000 },
];

/** How often each call is made for one agency in the busiest month of the year: four people, some every day, and ten sendings. */
export const CALLS_OF_AN_AGENCY: Readonly<Record<string, number>> = {
  me: 240,
  readPeriod: 240,
  readSubmission: 480,
  listSubmissions: 200,
  sendSubmission: 10,
  announceEvidence: 30,
  readRanking: 20,
  downloadRanking: 2,
};

const USERS_OF_AN_AGENCY = 4;
const LOG_BYTES_OF_A_CALL = 1000;
const DOCUMENT_GIGABYTES = 0.1;
const MEMORY_GIGABYTES = 0.5;
/** A processor of Lambda with 512 MB is about a third of one of the machine that measured. */
const SLOWER = 3;
const GIGA = 1e9;

export interface Cost {
  readonly scale: string;
  readonly agencies: number;
  readonly calls: number;
  /** Dollars a month, by what they are paid for. */
  readonly parts: Readonly<Record<'calls' | 'table' | 'storage' | 'logs' | 'people' | 'fixed', number>>;
  readonly total: number;
}

type Price = Exclude<keyof typeof prices, 'read' | 'region'>;

const pay = (price: Price, amount: number): number => (amount * prices[price].dollars) / prices[price].per;

/**
 * What the busiest month costs at a scale, in dollars.
 *
 * @param figures one for each name in `CALLS_OF_AN_AGENCY`; throws a `RangeError` where one is missing
 * @param alarms how many there are
 */
export const costOf = ({ name, agencies }: Scale, figures: readonly CallFigures[], alarms: number): Cost => {
  const made = Object.entries(CALLS_OF_AN_AGENCY).map(([call, times]) => {
    const figure = figures.find((one) => one.name === call);
    if (!figure) throw new RangeError(`no figures of ${call}`);
    return { ...figure, times: times * agencies };
  });
  const sum = (pick: (one: CallFigures) => number): number => made.reduce((total, one) => total + one.times * pick(one), 0);
  const calls = sum(() => 1);
  const sheets = (CALLS_OF_AN_AGENCY['sendSubmission'] ?? 0) * agencies;
  const people = Math.max(0, USERS_OF_AN_AGENCY * agencies - prices.user.free);
  const parts = {
    calls:
      pay('apiCalls', calls) +
      pay('lambdaCalls', calls) +
      pay('siteCalls', calls) +
      pay('firewallCalls', calls) +
      pay('lambdaGigabyteSeconds', (sum((one) => one.milliseconds * SLOWER) / 1000) * MEMORY_GIGABYTES) +
      pay('outGigabyte', sum((one) => one.bytes) / GIGA),
    table:
      pay(
        'readUnits',
        sum((one) => one.reads),
      ) +
      pay(
        'writeUnits',
        sum((one) => one.writes),
      ),
    storage: pay('tableGigabyte', (sheets * 60_000) / GIGA) + pay('bucketGigabyte', agencies * DOCUMENT_GIGABYTES),
    logs: pay('logGigabyte', (calls * LOG_BYTES_OF_A_CALL) / GIGA) + pay('traces', calls / 20),
    people: pay('user', people),
    fixed: pay('key', 1) + pay('secret', 1) + pay('firewall', 1) + pay('alarm', Math.max(0, alarms - 10)),
  };
  return { scale: name, agencies, calls, parts, total: Object.values(parts).reduce((total, one) => total + one, 0) };
};

const dollars = (amount: number): string => (amount < 0.005 ? '0' : amount < 10 ? amount.toFixed(2) : amount.toFixed(0));

/** The costs as rows of a table, one a scale, in whole cents or dollars. */
export const costRows = (costs: readonly Cost[]): readonly (readonly string[])[] =>
  costs.map(({ scale, agencies, calls, parts, total }) => [
    scale,
    String(agencies),
    Math.round(calls).toLocaleString('en'),
    ...[parts.calls, parts.table, parts.storage, parts.logs, parts.people, parts.fixed, total].map(dollars),
  ]);

export const COST_HEADINGS = ['scale', 'agencies', 'calls', 'calls $', 'table $', 'storage $', 'logs $', 'people $', 'fixed $', 'total $'];
