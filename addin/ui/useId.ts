import { useState } from 'react';

let made = 0;

/** An id of an element's own, by which its label finds it; the same as long as the element stands. */
export const useId = (name: string): string => useState(() => `${name}-${(made += 1)}`)[0];
