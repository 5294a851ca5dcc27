// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { answerAsked } from '../../../addin/checking/answerAsked.ts';
import type { CheckStep } from '../../../addin/checking/CheckStep.ts';
import type { Opened } from '../../../addin/checking/Opened.ts';
import { partsOf, provisionalTotal, unfilledOf } from '../../../addin/checking/filling.ts';
import { YearReader } from '../../../addin/checking/travelling.ts';
import { WorkerChecker } from '../../../addin/checking/WorkerChecker.ts';
import type { Asked, Told } from '../../../addin/checking/workerMessages.ts';
import { checkBytes } from '../../../addin/checking/checkBytes.ts';
import { doubtfulTable, unnamedTable } from '../ownTables.ts';
import { bloc, sheetBytes, typed } from '../sampleSheet.ts';
import { AGENCIES, blankWorkbook, filledBytes, rubricBytes, UNKNOWN } from '../workbooks.ts';

type How = 'answers' | 'never loads' | 'hangs' | 'breaks later';

/** A worker's side in this very thread: what goes over is copied as between threads, so that what cannot travel is found out. */
class NearWorker extends EventTarget {
  readonly #how: How;
  readonly #years = new YearReader();
  #isOver = false;
  asked = 0;

  constructor(how: How) {
    super();
    this.#how = how;
  }

  postMessage(message: Asked): void {
    const asked = structuredClone(message);
    this.asked += 1;
    queueMicrotask(() => void this.#answer(asked));
  }

  terminate(): void {
    this.#isOver = true;
  }

  async #answer(asked: Asked): Promise<void> {
    const isBroken = this.#how === 'never loads' || (this.#how === 'breaks later' && this.asked > 1);
    if (isBroken) this.dispatchEvent(Object.assign(new Event('error'), { message: 'broken' }));
    else if (this.#how !== 'hangs') await answerAsked(asked, this.#years, (told) => this.#tell(told));
  }

  #tell(told: Told): void {
    if (!this.#isOver) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(told) }));
  }
}

const checkerOver = (...hows: readonly How[]): { readonly checker: WorkerChecker; readonly workers: readonly NearWorker[] } => {
  const workers: NearWorker[] = [];
  const newWorker = (): Worker => {
    const worker = new NearWorker(hows[Math.min(workers.length, hows.length - 1)] ?? 'answers');
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { checker: new WorkerChecker(newWorker), workers };
};

const watch = (signal = new AbortController().signal, steps: CheckStep[] = []) => ({
  signal,
  onStep: (step: CheckStep) => void steps.push(step),
});

/** All that the screens ask of what was opened; a rule itself is made of functions, which are no two alike. */
const shownOf = (opened: Opened): unknown => {
  if (opened.kind === 'refused') return { ...opened, table: opened.table && { ...opened.table, bloc: opened.table.bloc.id } };
  if (opened.kind === 'ranking') return opened;
  if (opened.kind === 'rubric') return { ...opened, reading: 'bloc' in opened.reading ? opened.reading.bloc.json : opened.reading };
  const { report, table, ...others } = opened;
  const { reading, ...found } = report;
  const { total, open } = provisionalTotal(report);
  return {
    ...others,
    bloc: others.bloc.json,
    table: table && { ...table, bloc: table.bloc.id },
    found,
    sheet: reading.sheet,
    agency: reading.agency,
    leaves: reading.leaves.map(({ leaf, outcome: _outcome, ...one }) => ({ ...one, code: leaf.code })),
    total,
    open,
    parts: partsOf(report).map(({ root, ...part }) => ({ ...part, code: root.code })),
    unfilled: unfilledOf(report).map(({ leaf, at }) => [leaf.code, at]),
  };
};

const WORKBOOKS: readonly (readonly [string, () => Uint8Array])[] = [
  ...AGENCIES.map((agency) => [`the filled sheet of ${agency}`, () => filledBytes(agency)] as const),
  ['a blank sheet', () => blankWorkbook('STP')],
  ['a rubric', () => rubricBytes()],
  ['a faulty rubric', () => rubricBytes({ H8: typed.text('Theo khoangr') })],
  ['a table that is not ours', doubtfulTable],
  ['a table that was not found', unnamedTable],
  ['nothing at all', () => new Uint8Array()],
];

describe('a check beside the page', () => {
  test.each(WORKBOOKS)('says of %s exactly what a check in the page says', async (_what, made) => {
    const bytes = made();
    const known = { ...UNKNOWN, ownYear: bloc, ownAgency: new Map([[bloc.id, 'STP']]) };
    const { checker } = checkerOver('answers');

    expect(shownOf(await checker.check(bytes, known, watch()))).toEqual(shownOf(await checkBytes(bytes, known)));
  });

  test('keeps the bytes that it read, since these are what is sent', async () => {
    const bytes = filledBytes('TTT');
    const opened = await checkerOver('answers').checker.check(bytes, UNKNOWN, watch());

    expect(opened.kind === 'sheet' && opened.bytes).toBe(bytes);
  });

  test('tells its steps in their order, the last with the number of criteria', async () => {
    const steps: CheckStep[] = [];
    await checkerOver('answers').checker.check(filledBytes('TTT'), UNKNOWN, watch(undefined, steps));

    expect(steps).toEqual([{ is: 'file' }, { is: 'table' }, { is: 'rules', criteria: 25 }]);
  });

  test('tells the year that a workbook of ours carries, and none of another', async () => {
    const { checker } = checkerOver('answers');

    expect((await checker.yearIn(blankWorkbook('STP')))?.json).toEqual(bloc.json);
    expect(await checker.yearIn(new Uint8Array())).toBeNull();
  });
});

describe('a check that is given up', () => {
  test('ends with its worker, and the next one has a new worker', async () => {
    const { checker, workers } = checkerOver('hangs', 'answers');
    const stop = new AbortController();
    const first = checker.check(filledBytes('TTT'), UNKNOWN, watch(stop.signal));
    await expect.poll(() => workers[0]?.asked).toBe(1);
    stop.abort();

    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await checker.check(filledBytes('TTT'), UNKNOWN, watch())).kind).toBe('sheet');
    expect(workers).toHaveLength(2);
  });

  test('takes nobody else along: another question is asked anew', async () => {
    const { checker, workers } = checkerOver('hangs', 'answers');
    const stop = new AbortController();
    const stopped = checker.check(filledBytes('TTT'), UNKNOWN, watch(stop.signal));
    const other = checker.yearIn(blankWorkbook('STP'));
    await expect.poll(() => workers[0]?.asked).toBe(2);
    stop.abort();

    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other)?.id).toBe(bloc.id);
  });

  test('is not even begun where it was given up before', async () => {
    const { checker, workers } = checkerOver('answers');

    await expect(checker.check(filledBytes('TTT'), UNKNOWN, watch(AbortSignal.abort()))).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toEqual([]);
  });
});

describe('where no worker can be had', () => {
  test('because its file does not come, the page checks by itself, and asks for no worker again', async () => {
    const { checker, workers } = checkerOver('never loads');

    expect((await checker.check(sheetBytes('STP'), UNKNOWN, watch())).kind).toBe('sheet');
    expect((await checker.yearIn(blankWorkbook('STP')))?.id).toBe(bloc.id);
    expect(workers).toHaveLength(1);
  });

  test('because the browser refuses one, the page checks by itself', async () => {
    const checker = new WorkerChecker(() => {
      throw new DOMException('refused', 'SecurityError');
    });

    expect((await checker.check(sheetBytes('STP'), UNKNOWN, watch())).kind).toBe('sheet');
  });

  test('a worker that breaks after it has worked is a fault that is told, and the next question has a new one', async () => {
    const { checker, workers } = checkerOver('breaks later', 'answers');
    await checker.check(sheetBytes('STP'), UNKNOWN, watch());

    await expect(checker.check(sheetBytes('STP'), UNKNOWN, watch())).rejects.toThrow('broken');
    expect((await checker.check(sheetBytes('STP'), UNKNOWN, watch())).kind).toBe('sheet');
    expect(workers).toHaveLength(2);
  });
});
