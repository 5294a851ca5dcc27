import { fileURLToPath } from 'node:url';

/** The path of something in `samples/`. */
export const sample = (path: string): string => fileURLToPath(new URL(`../../samples/${path}`, import.meta.url));

export const CAO_BANG = sample('cao-bang-noi-chinh-2018/bloc.json');
export const E_MAILED = sample('cao-bang-noi-chinh-2018/e-mailed');
export const FILLED = sample('cao-bang-noi-chinh-2018/filled');
