import { judgingWordsOr } from '#core/messages/judgingWordsOr.ts';
import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { judging } from '../http/judging/judging.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(judging, process.env, judgingWordsOr(plainProblemText));
