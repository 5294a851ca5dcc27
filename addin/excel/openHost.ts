import { browserMemory } from '../host/browserMemory.ts';
import type { Host } from '../host/Host.ts';
import { ExcelHost } from './ExcelHost.ts';

/** Excel, once its library says that it is there. */
export const openHost = async (): Promise<Host> => {
  await Office.onReady();
  return ExcelHost.open(await browserMemory(() => globalThis.indexedDB));
};
