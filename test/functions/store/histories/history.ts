import fc from 'fast-check';
import type { MovedTo } from '../../../../functions/store/moveSubmission.ts';
import type { Fault } from '../faults.ts';

interface Deed {
  readonly client: number;
  readonly agency: string;
  /** Whether the person looks at the newest version first, or goes by what they last saw. */
  readonly looksFirst: boolean;
  /** How often the person asks, as long as nobody answers. */
  readonly asks: number;
}

/** One click on Send. */
export interface Sending extends Deed {
  readonly does: 'send';
  /** Sends it once more although it was acknowledged. */
  readonly twice: boolean;
}

/** A sheet withdrawn, confirmed or returned. */
export interface Moving extends Deed {
  readonly does: MovedTo;
}

export type Click = Sending | Moving;

/** What a bloc may live through: who does what, in the order of each person, and what the line does to them all. */
export interface History {
  readonly clients: number;
  readonly clicks: readonly Click[];
  readonly faults: readonly Fault[];
  /** The chair closes the period after so many answers; `null`: never. */
  readonly closesAfter: number | null;
}

export const MOST_CLIENTS = 8;
const FEWEST_CLIENTS = 4;

export const AGENCIES = ['BCHQS', 'STP', 'TTT'];

/** Half of all tries meet a fault while the list lasts. */
const FAULTS: readonly Fault[] = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'lostReply',
  'timeout',
  'late',
  'conflict',
  'serverError',
  'throttle',
];

const deed = {
  client: fc.nat({ max: MOST_CLIENTS - 1 }),
  agency: fc.constantFrom(...AGENCIES),
  looksFirst: fc.boolean(),
  asks: fc.integer({ min: 1, max: 3 }),
};

const sending: fc.Arbitrary<Sending> = fc.record({ ...deed, does: fc.constant('send'), twice: fc.boolean() });
const moving: fc.Arbitrary<Moving> = fc.record({ ...deed, does: fc.constantFrom<MovedTo>('withdrawn', 'confirmed', 'returned') });

export const anyHistory: fc.Arbitrary<History> = fc.record({
  clients: fc.integer({ min: FEWEST_CLIENTS, max: MOST_CLIENTS }),
  clicks: fc.array(fc.oneof({ weight: 2, arbitrary: sending }, { weight: 1, arbitrary: moving }), { minLength: 4, maxLength: 14 }),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 80 }),
  closesAfter: fc.option(fc.nat({ max: 8 }), { freq: 2 }),
});

/** Twelve failures meet four people before anything else: whoever asks first, at least one of them is left without an answer after three tries. */
const OUTAGE: readonly Fault[] = Array.from({ length: 12 }, () => 'serverError');

/** Of four people who each read and then write, somebody writes before ten tries are over. */
const COLLISIONS: readonly Fault[] = Array.from({ length: 10 }, () => 'conflict');

/** A history in which an outage and a collision are certain, however the four get in each other's way. */
export const PLANNED_HISTORY: History = {
  clients: FEWEST_CLIENTS,
  clicks: Array.from({ length: FEWEST_CLIENTS }, (_, client) => ({
    client,
    agency: AGENCIES[client % AGENCIES.length] ?? '',
    looksFirst: false,
    asks: 6,
    does: 'send',
    twice: true,
  })),
  faults: [...OUTAGE, ...COLLISIONS],
  closesAfter: null,
};
