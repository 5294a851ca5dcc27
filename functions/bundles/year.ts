import { yearProblemText } from '#core/messages/yearProblemText.ts';
import { year } from '../http/year.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(year, process.env, yearProblemText);
