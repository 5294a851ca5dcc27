import { troubleOf } from './troubleOf.ts';

/** The smallest slice that every Office gives, iPad included. */
const SLICE_BYTES = 65_536;

type Answer<Value> = (result: Office.AsyncResult<Value>) => void;

const ask = <Value>(question: (answer: Answer<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    question((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(troubleOf(result.error));
    });
  });

/** The workbook's bytes as Excel would save them now. Excel keeps one open copy at a time, so it is closed whatever happens. */
export const wholeFile = async (document: Office.Document): Promise<Uint8Array> => {
  const file = await ask<Office.File>((answer) => document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, answer));
  try {
    return await joined(file);
  } finally {
    await ask<void>((answer) => file.closeAsync(answer));
  }
};

const joined = async (file: Office.File): Promise<Uint8Array> => {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await ask<Office.Slice>((answer) => file.getSliceAsync(index, answer));
    bytes.set(slice.data as ArrayLike<number>, at);
    at += slice.size;
  }
  return bytes;
};
