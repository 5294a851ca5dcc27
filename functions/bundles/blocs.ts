import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { blocs } from '../http/blocs.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(blocs, process.env, plainProblemText);
