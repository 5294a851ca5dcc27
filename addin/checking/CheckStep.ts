/** How far a check is: the file is opened, its table is found, then `criteria` of them are looked at. */
export type CheckStep = { readonly is: 'file' } | { readonly is: 'table' } | { readonly is: 'rules'; readonly criteria: number };

/** The steps in their order. */
export const CHECK_STEPS: readonly CheckStep['is'][] = ['file', 'table', 'rules'];
