import type { Bloc } from '#core/bloc/Bloc.ts';
import { cellFaults } from './cellFaults.ts';
import { citationFaults } from './citationFaults.ts';
import { evidenceFaults } from './evidenceFaults.ts';
import { fileFaults } from './fileFaults.ts';
import { jumpFaults } from './jumpFaults.ts';
import type { PlantedFault } from './PlantedFault.ts';
import { repeatedFaults } from './repeatedFaults.ts';
import { rowFaults } from './rowFaults.ts';
import { scoreFaults } from './scoreFaults.ts';
import { textFaults } from './textFaults.ts';

/** Every workbook with planted faults, in the order in which the README lists them. */
export const plantedFaults = (bloc: Bloc): readonly PlantedFault[] => [
  ...fileFaults(bloc),
  ...rowFaults(bloc),
  ...cellFaults(bloc),
  ...textFaults(bloc),
  ...scoreFaults(bloc),
  ...evidenceFaults(bloc),
  ...jumpFaults(bloc),
  ...citationFaults(bloc),
  ...repeatedFaults(bloc),
];
