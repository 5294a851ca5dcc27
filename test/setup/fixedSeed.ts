import { configureGlobal, readConfigureGlobal } from 'fast-check';

const SEED = 20261122;

/** `PROPERTY_SEED` explores other inputs; without it every run draws the same ones, so that a red run can be repeated. */
configureGlobal({ ...readConfigureGlobal(), seed: Number(process.env['PROPERTY_SEED'] ?? SEED) });
