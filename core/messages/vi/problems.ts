import type { ProblemWords } from '../CodedWords.ts';
import { commandProblems } from './commandProblems.ts';
import { judgingProblems } from './judgingProblems.ts';
import { serviceProblems } from './serviceProblems.ts';
import { yearProblems } from './yearProblems.ts';

export const problems: ProblemWords = { ...commandProblems, ...serviceProblems, ...judgingProblems, ...yearProblems };
