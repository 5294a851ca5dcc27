export const OLDEST_NODE = '20.19';

/** @param {string} version like `20.19.0` */
const numbersOf = (version) => version.split('.').map(Number);

/**
 * Whether this Node can run the project.
 *
 * @param {string} version
 */
export const isNewEnough = (version, oldest = OLDEST_NODE) => {
  const [major = 0, minor = 0] = numbersOf(version);
  const [oldestMajor = 0, oldestMinor = 0] = numbersOf(oldest);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
};
