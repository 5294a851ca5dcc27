import type { PlannedFaults } from '../../../local/bench/host/PlannedFaults.ts';
import type { MemoryGrid } from '../../../local/bench/sheet/MemoryGrid.ts';

const SUCCEEDED = 'succeeded';

type Answer = (result: object) => void;

/** The older part of Office, so far as the pane asks it: the file in slices, the levels, where the file lies. */
export const officeOver = (grid: MemoryGrid, planned: PlannedFaults, level: string): object => {
  const answer = (tell: Answer, value: () => Promise<unknown>): void => {
    const fault = planned.take();
    if (fault) queueMicrotask(() => tell({ status: 'failed', error: { code: fault.number, name: fault.code, message: fault.message } }));
    else void value().then((given) => tell({ status: SUCCEEDED, value: given }));
  };
  const getFileAsync = (_type: string, { sliceSize }: { readonly sliceSize: number }, tell: Answer): void =>
    answer(tell, async () => {
      const bytes = await grid.toXlsx();
      return {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / sliceSize),
        getSliceAsync: (index: number, tellSlice: Answer) =>
          answer(tellSlice, async () => {
            const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
            return { data, size: data.length, index };
          }),
        closeAsync: (tellEnd: Answer) => tellEnd({ status: SUCCEEDED }),
      };
    });
  return {
    AsyncResultStatus: { Succeeded: SUCCEEDED },
    FileType: { Compressed: 'compressed' },
    context: {
      requirements: { isSetSupported: (_set: string, asked: string) => Number(asked.split('.')[1]) <= Number(level.split('.')[1]) },
      document: { url: String.raw`C:\Bang\bang.xlsx`, getFileAsync },
    },
  };
};
