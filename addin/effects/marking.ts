import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Marked } from '../host/Host.ts';
import type { PaneState } from '../state/PaneState.ts';
import { faultOf } from './faultOf.ts';
import { keep, KEYS } from './preferences.ts';
import type { Services } from './Services.ts';

/** The cells that must be mended, each once. */
export const cellsToMark = ({ work }: PaneState): readonly CellAddress[] => {
  const findings = work.at === 'checked' ? (work.fromBloc ?? work.opened.report.findings) : [];
  const cells = findings.flatMap(({ severity, sheet, cell }) =>
    severity === 'error' && sheet !== null && cell !== null ? [[`${sheet}!${cell}`, { sheet, cell }] as const] : [],
  );
  return [...new Map(cells).values()];
};

/** Colours the cells that must be mended. Only a person's press does this, and another takes it back. */
export const markCells = async (services: Services): Promise<void> => {
  const cells = cellsToMark(services.store.state);
  await whileBusy(services, async ({ host, store }) => {
    const marked = await host.mark(cells);
    await hold(services, marked);
    store.tell({ type: 'said', said: { what: 'marked', count: marked.length, left: cells.length - marked.length } });
  });
};

export const clearMarks = (services: Services): Promise<void> =>
  whileBusy(services, async ({ host, store }) => {
    const { marked } = store.state;
    await host.unmark(marked);
    await hold(services, []);
    store.tell({ type: 'said', said: { what: 'unmarked', count: marked.length } });
  });

const whileBusy = async (services: Services, work: (services: Services) => Promise<void>): Promise<void> => {
  const { store } = services;
  if (store.state.isBusy) return;
  store.tell({ type: 'busy', isBusy: true });
  try {
    await work(services);
    store.tell({ type: 'busy', isBusy: false });
  } catch (error) {
    store.tell({ type: 'failed', fault: faultOf(error) });
  }
};

/** Marks outlive the pane, as the workbook does: the next opening can still take them back. */
const hold = async ({ host, store }: Services, marked: readonly Marked[]): Promise<void> => {
  store.tell({ type: 'marked', marked });
  const { memory } = host;
  if (marked.length > 0)
    await keep(memory, KEYS.marks, { file: host.fileName(), marked: marked.map(({ at, fill }) => ({ at: { ...at }, fill })) });
  else await memory.forget(KEYS.marks);
};

/** What an earlier opening has coloured in this very workbook. */
export const recallMarks = async ({ host, store }: Services): Promise<void> => {
  const kept = await host.memory.read(KEYS.marks);
  if (isKept(kept) && kept.file === host.fileName()) store.tell({ type: 'marked', marked: kept.marked });
};

const isKept = (value: unknown): value is { readonly file: string | null; readonly marked: readonly Marked[] } =>
  typeof value === 'object' && value !== null && 'file' in value && 'marked' in value && Array.isArray(value.marked);
