import { judgingProblemText } from '#core/messages/judgingProblemText.ts';
import { judging } from '../http/judging/judging.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(judging, process.env, judgingProblemText);
