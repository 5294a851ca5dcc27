import { describe, expect, test } from 'vitest';
import { nextTime, runDaily, type DailyTask } from '../../server/dailyTasks.ts';
import { tasksOver } from '../../server/tasksOver.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';

const at = (text: string): number => Date.parse(text);

describe('the next time that the clock in Vietnam shows', () => {
  test.each([
    ['01:30 from the evening before', { hour: 1, minute: 30 }, '2018-11-14T17:00:00Z', '2018-11-14T18:30:00Z'],
    ['01:30 a moment before it', { hour: 1, minute: 30 }, '2018-11-14T18:29:59.999Z', '2018-11-14T18:30:00Z'],
    ['01:30 at that very moment is tomorrow', { hour: 1, minute: 30 }, '2018-11-14T18:30:00Z', '2018-11-15T18:30:00Z'],
    ['07:00 is midnight in UTC', { hour: 7, minute: 0 }, '2018-12-31T12:00:00Z', '2019-01-01T00:00:00Z'],
    ['00:00', { hour: 0, minute: 0 }, '2018-11-14T16:59:00Z', '2018-11-14T17:00:00Z'],
  ])('%s', (_what, time, now, next) => expect(new Date(nextTime(time, at(now))).toISOString()).toBe(new Date(at(next)).toISOString()));
});

/** A clock that stands still until it is told to ring. */
const stillClock = () => {
  const waiting: { readonly due: number; readonly call: () => void }[] = [];
  let now = at('2018-11-14T18:29:00Z');
  return {
    now: () => now,
    after: (milliseconds: number, call: () => void) => {
      const one = { due: now + milliseconds, call };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
    waiting,
    /** Goes on to whatever is due next. */
    ring: async () => {
      const [next] = waiting.sort((a, b) => a.due - b.due).splice(0, 1);
      now = next?.due ?? now;
      next?.call();
      await settled();
    },
  };
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const task = (run: () => Promise<void>): DailyTask => ({ name: 'seal', at: { hour: 1, minute: 30 }, run });

describe('a daily task', () => {
  test('is done at once and then at its time each day', async () => {
    const clock = stillClock();
    const done: string[] = [];
    const end = runDaily([task(async () => void done.push(new Date(clock.now()).toISOString()))], { ...clock, onError: () => undefined });
    await settled();
    await clock.ring();
    await clock.ring();
    await end();
    expect(done).toEqual(['2018-11-14T18:29:00.000Z', '2018-11-14T18:30:00.000Z', '2018-11-15T18:30:00.000Z']);
    expect(clock.waiting).toEqual([]);
  });

  test('that fails is told and tried again the next day', async () => {
    const clock = stillClock();
    const told: unknown[] = [];
    const end = runDaily([task(() => Promise.reject(new Error('no')))], { ...clock, onError: (name, error) => told.push([name, error]) });
    await settled();
    await clock.ring();
    await end();
    expect(told).toEqual([
      ['seal', new Error('no')],
      ['seal', new Error('no')],
    ]);
  });

  test('under way is waited for at the end, and not begun again', async () => {
    const clock = stillClock();
    let finish = (): void => undefined;
    let isOver = false;
    const end = runDaily([task(() => new Promise((resolve) => (finish = resolve)))], { ...clock, onError: () => undefined });
    const over = end().then(() => (isOver = true));
    await settled();
    expect(isOver).toBe(false);
    finish();
    await over;
    expect(clock.waiting).toEqual([]);
  });
});

test('every task of the cloud’s clock is run by a service of one’s own', () => {
  const tasks = tasksOver({ store: {} as never, seals: {} as never, send: null, site: null, log: () => undefined });
  expect(tasks.map(({ name, at: time }) => [name, time])).toEqual(timedTasks.map(({ name, at: time }) => [name, time]));
});
