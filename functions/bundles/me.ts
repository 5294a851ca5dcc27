import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { me } from '../http/me.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(me, process.env, plainProblemText);
