import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { ranking } from '../http/ranking.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(ranking, process.env, plainProblemText);
