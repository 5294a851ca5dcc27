import type { ProblemWords } from '../CodedWords.ts';
import { commandProblems } from './commandProblems.ts';
import { judgingProblems } from './judgingProblems.ts';
import { serviceProblems } from './serviceProblems.ts';

export const problems: ProblemWords = { ...commandProblems, ...serviceProblems, ...judgingProblems };
