import { extname } from 'node:path';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { todoList, type TodoList } from '#core/messages/TodoList.ts';
import { Problem } from '#core/problem.ts';
import { todoWorkbook } from '#workbook/todo/todoWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { Arguments } from './arguments.ts';
import type { CheckedFile } from './checkFile.ts';
import type { FileToWrite } from './files.ts';
import { findingsOf } from './findingsOf.ts';
import { todoHtml } from './todoHtml.ts';

const FORMS = ['.xlsx', '.html'] as const;

/** Where the to-do list is asked for; `null` where it is not. Refused before anything is read where its name ends otherwise. */
export const todoPath = (read: Arguments): string | null => {
  const path = read.text('todo');
  if (path === null || FORMS.some((form) => extname(path).toLowerCase() === form)) return path;
  throw new Problem('arguments.badValue', { option: '--todo', value: path, expected: 'OUT.xlsx | OUT.html' });
};

/** The to-do lists of all files in one workbook or on one page. */
export const todoFile = (path: string, checked: readonly CheckedFile[], messages: Catalogue): FileToWrite => {
  const lists = checked.map((one) => listOf(one, messages));
  const isPage = extname(path).toLowerCase() === '.html';
  return { path, bytes: isPage ? todoHtml(lists, messages) : writeWorkbook(todoWorkbook(lists, messages)) };
};

const listOf = (checked: CheckedFile, messages: Catalogue): TodoList => {
  const report = 'report' in checked ? checked.report : null;
  const reading = report?.reading ?? null;
  return todoList(
    {
      file: checked.file,
      agency: reading?.sheet.identity.agencyName ?? null,
      findings: findingsOf(checked),
      hiddenConsequences: report?.hiddenConsequences ?? 0,
      reading,
    },
    messages,
  );
};
