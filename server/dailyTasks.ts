/** Something that is done once a day. Doing it twice must change nothing. */
export interface DailyTask {
  readonly name: string;
  /** By the clock in Vietnam. */
  readonly at: { readonly hour: number; readonly minute: number };
  readonly run: () => Promise<void>;
}

export interface Ticking {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back after so many milliseconds; what it returns calls that off. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Is told of a task that failed; it is tried again the next day. */
  readonly onError: (name: string, error: unknown) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Vietnam is seven hours ahead of UTC all the year. */
const AHEAD_MS = 7 * 60 * 60 * 1000;

/** The next moment, after `now`, at which the clock in Vietnam shows that time. */
export const nextTime = ({ hour, minute }: DailyTask['at'], now: number): number => {
  const ofDay = (hour * 60 + minute) * 60 * 1000;
  const today = Math.floor((now + AHEAD_MS) / DAY_MS) * DAY_MS + ofDay - AHEAD_MS;
  return today > now ? today : today + DAY_MS;
};

/**
 * Does each task at once, in case the service was down at its time, and from then on every day. A task that is still under way is
 * not begun a second time.
 *
 * @returns what ends it, once the tasks under way are done
 */
export const runDaily = (tasks: readonly DailyTask[], ticking: Ticking): (() => Promise<void>) => {
  const stops = tasks.map((task) => runOne(task, ticking));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};

const runOne = ({ name, at, run }: DailyTask, { now, after, onError }: Ticking): (() => Promise<void>) => {
  let cancel = (): void => undefined;
  let isOver = false;
  const once = async (): Promise<void> => {
    try {
      await run();
    } catch (error) {
      onError(name, error);
    }
    if (!isOver)
      cancel = after(nextTime(at, now()) - now(), () => {
        running = once();
      });
  };
  let running = once();
  return async () => {
    isOver = true;
    cancel();
    await running;
  };
};
