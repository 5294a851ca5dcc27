import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { TodoLine, TodoList } from '#core/messages/TodoList.ts';

const STYLE = `
@page { size: A4 portrait; margin: 15mm 10mm 15mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 8mm; max-width: 190mm; font: 12pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; }
h1 { margin: 0 0 4mm; font-size: 16pt; text-align: center; }
h2 { margin: 8mm 0 1mm; font-size: 13pt; break-after: avoid; overflow-wrap: anywhere; }
p { margin: 0 0 2mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #444; padding: 1mm 1.5mm; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th.group { background: #f0f0f0; break-after: avoid; }
.done { width: 14mm; text-align: center; } .cell { width: 18mm; } .criterion { width: 18mm; } .level { width: 20mm; } .seen { width: 34mm; }
.box { display: inline-block; width: 4mm; height: 4mm; border: 1px solid #000; }
.given { font-weight: normal; float: right; }
@media print { body { padding: 0; max-width: none; } th.group { background: none; } }
`;

/** The to-do lists as one page that needs nothing beside itself, laid out for A4. */
export const todoHtml = (lists: readonly TodoList[], messages: Catalogue): string => {
  const { todo, language } = messages;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(todo.title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escaped(todo.title)}</h1>`,
    ...lists.map((list) => sectionOf(list, messages)),
    '</main></body></html>',
    '',
  ].join('\n');
};

const sectionOf = ({ file, agency, counts, hidden, groups }: TodoList, messages: Catalogue): string =>
  [
    `<section><h2>${escaped(agency === null ? file : `${agency} · ${file}`)}</h2>`,
    `<p>${escaped([counts, hidden].filter((part) => part !== null).join(' '))}</p>`,
    ...(groups.length === 0 ? [] : [tableOf(groups, messages)]),
    '</section>',
  ].join('\n');

const tableOf = (groups: TodoList['groups'], { todo: { columns, handedTo } }: Catalogue): string => {
  const heads = (['done', 'cell', 'criterion', 'level', 'seen', 'work'] as const).map(
    (key) => `<th scope="col" class="${key}">${escaped(columns[key])}</th>`,
  );
  const bodies = groups.map(
    ({ heading, lines }) =>
      `<tbody><tr><th class="group" colspan="6" scope="rowgroup">${escaped(heading)} <span class="given">${escaped(handedTo)}</span></th></tr>${lines.map(rowOf).join('')}</tbody>`,
  );
  return `<table><thead><tr>${heads.join('')}</tr></thead>${bodies.join('\n')}</table>`;
};

const rowOf = ({ cell, criterion, level, seen, work }: TodoLine): string =>
  `<tr><td class="done"><span class="box"></span></td>${[cell, criterion, level, seen, work].map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
