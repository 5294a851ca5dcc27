import { plainText } from './plainText.ts';

const NOT_ASSIGNED = ['khong đuoc giao', 'khong giao', 'not assigned'];
const NEVER = [
  'khong ban hanh',
  'chua ban hanh',
  'khong thuc hien',
  'chua thuc hien',
  'khong nop',
  'chua nop',
  'khong co',
  'chua co',
  'never issued',
  'not issued',
  'not done',
  'never done',
];
const NO_CASE = ['khong phat sinh', 'no case arose'];

/** Whether a cell says that the criterion was not assigned to the agency. */
export const isNotAssignedMark = (text: string): boolean => NOT_ASSIGNED.includes(plainText(text));

/** Whether a cell that asks for a day says that the thing was never issued or done. */
export const isNeverMark = (text: string): boolean => NEVER.includes(plainText(text));

/** Whether a result cell says that no case arose in the year (for criteria that then earn their maximum). */
export const isNoCaseMark = (text: string): boolean => NO_CASE.includes(plainText(text));
