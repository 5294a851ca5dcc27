import type { Doors } from './Doors.ts';
import { lambdaOf } from './lambdaOf.ts';
import type { HttpLambda } from './PayloadV2.ts';
import type { Served } from './serve.ts';

/** The same as `lambdaOf`, with doors that are opened for each request: its deadline begins when it comes in. */
export const lambdaOver =
  <OurDoors extends Doors>(served: readonly Served<OurDoors>[], open: () => OurDoors): HttpLambda =>
  (event, context) =>
    lambdaOf(served, open())(event, context);
