import { separatorsOf } from '../cellText.ts';
import { DONE, readOnly, type HostObject } from '../HostObject.ts';
import type { ObjectContext } from './ObjectContext.ts';

/** Excel itself. Calculation is `Manual` where the grid keeps the results that the file brought. */
export const applicationObject = ({ grid, locale }: ObjectContext): HostObject => {
  const { decimal, thousands } = separatorsOf(locale);
  return {
    type: 'Application',
    properties: {
      calculationMode: readOnly(() => (grid.calculates ? 'Automatic' : 'Manual')),
      decimalSeparator: readOnly(() => decimal),
      thousandsSeparator: readOnly(() => thousands),
      useSystemSeparators: readOnly(() => true),
    },
    objects: {
      cultureInfo: () => ({
        type: 'CultureInfo',
        properties: { name: readOnly(() => locale) },
        objects: {
          numberFormat: () => ({
            type: 'NumberFormatInfo',
            properties: {
              numberDecimalSeparator: readOnly(() => decimal),
              numberGroupSeparator: readOnly(() => thousands),
            },
          }),
        },
      }),
    },
    methods: {
      // Both only save Excel work until the next sync; what the add-in sees afterwards is the same.
      suspendApiCalculationUntilNextSync: () => DONE,
      suspendScreenUpdatingUntilNextSync: () => DONE,
    },
  };
};
