import { yearProblemText } from '#core/messages/yearProblemText.ts';
import { archive } from '../http/archive.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(archive, process.env, yearProblemText);
