import { timedTasks } from '#core/endpoints/timedTasks.ts';
import type { SendMail } from '../functions/notices/Mail.ts';
import { remindTask } from '../functions/notices/remindTask.ts';
import type { SealStore } from '../functions/seal/sealRecords.ts';
import { sealTask } from '../functions/seal/sealTask.ts';
import type { Store } from '../functions/store/Store.ts';
import type { DailyTask } from './dailyTasks.ts';

/** What a task may reach. */
export interface TaskDoors {
  readonly store: Store;
  readonly seals: SealStore;
  /** `null`: no mail is sent. */
  readonly send: SendMail | null;
  /** Where people reach the service. */
  readonly site: string | null;
  readonly log: (line: string) => void;
}

const RUNS: Readonly<Record<string, (doors: TaskDoors) => Promise<void>>> = {
  seal: ({ store, seals, log }) => sealTask(store, seals, log),
  reminders: ({ store, send, site, log }) => remindTask({ store, send, site }, log),
};

/** Every task of the cloud's clock, to be run by a clock of one's own. Throws a `TypeError` for one that nobody knows how to run here. */
export const tasksOver = (doors: TaskDoors): readonly DailyTask[] =>
  timedTasks.map(({ name, at }) => {
    const run = RUNS[name];
    if (!run) throw new TypeError(`nobody runs the task ${name}`);
    return { name, at, run: () => run(doors) };
  });
