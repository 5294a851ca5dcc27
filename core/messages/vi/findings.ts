import type { FindingsWords } from '../CodedWords.ts';
import { cellFindings } from './cellFindings.ts';
import { fileFindings } from './fileFindings.ts';
import { scoreFindings } from './scoreFindings.ts';

export const findings: FindingsWords = { ...fileFindings, ...cellFindings, ...scoreFindings };
