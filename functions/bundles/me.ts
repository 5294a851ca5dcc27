import { me } from '../http/me.ts';
import { overStore } from './overStore.ts';

export const handler = overStore(me, process.env);
