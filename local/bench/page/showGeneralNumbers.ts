import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { format } from 'numfmt';

/** Before Univer's own number formats, which leave plain numbers with a dot. */
const PRIORITY = 90;

/** Shows numbers without a format as Excel's `General` does in the language: 7,25 and not 7.25. */
export const showGeneralNumbers = (univer: Univer, locale: string): void => {
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, place, next) => {
      const isPlain = typeof cell?.v === 'number' && cell.t !== CellValueType.BOOLEAN;
      const pattern = isPlain ? place.workbook.getStyles().getStyleByCell(place.rawData)?.n?.pattern : undefined;
      return next(isPlain && !pattern ? { ...cell, v: format('General', Number(cell.v), { locale }) } : cell);
    },
  });
};
