/**
 * What is stored is not what was promised: a file is not the one that was received, or the frozen ranking cannot be worked out from what is
 * there. Nobody's request is at fault, so it is answered as an unknown error; only who asks whether all is well is told so.
 */
export class RecordBroken extends Error {
  override readonly name = 'RecordBroken';
}
