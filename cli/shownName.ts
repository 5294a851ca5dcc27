import { basename } from 'node:path';

/** A file's name as findings and results show it. */
export const shownName = (path: string): string => basename(path).normalize('NFC');
