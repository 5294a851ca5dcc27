import { judgingProblemText } from '#core/messages/judgingProblemText.ts';
import { exports } from '../http/exports.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(exports, process.env, judgingProblemText);
