/** The codes that files name by number alone. Source: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_)_("$"* \\(#,##0.00\\)_("$"* "-"??_)_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

export const GENERAL = 'General';

/** The code of a format that the file does not write out; `General` for numbers that ECMA-376 leaves open. */
export const builtInFormat = (id: number): string => BUILT_IN.get(id) ?? GENERAL;

/** What a format makes of a number: `day` shows a day of the calendar, `time` only hours, minutes or seconds. */
export type Shown = 'number' | 'percent' | 'day' | 'time';

/**
 * How Excel shows a number under a format code. The first section of the code decides; quoted words, escaped letters,
 * padding and colours or locales in brackets say nothing.
 *
 * @example shownAs('d/m/yyyy') // 'day'
 * @example shownAs('0"%"') // 'number'
 */
export const shownAs = (code: string): Shown => {
  const bare = bareSection(code);
  if (/^general$/i.test(bare)) return 'number';
  if (/[dy]/i.test(bare)) return 'day';
  if (/[hs]|am\/pm|a\/p/i.test(bare)) return 'time';
  if (/m/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'number';
};

/** The first section without what is only printed; `[h]`, `[mm]` and `[ss]` count hours, minutes and seconds past their turn. */
const bareSection = (code: string): string => {
  let bare = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === ';') return bare.trim();
    if (character === '"') at = endOf(code, '"', at);
    else if (character === '[') {
      const end = endOf(code, ']', at);
      if (/^\[(?:h+|m+|s+)\]$/i.test(code.slice(at, end + 1))) bare += 's';
      at = end;
    } else if (character === '\\' || character === '_' || character === '*') at += 1;
    else bare += character;
  }
  return bare.trim();
};

const endOf = (code: string, mark: string, from: number): number => {
  const end = code.indexOf(mark, from + 1);
  return end < 0 ? code.length : end;
};
