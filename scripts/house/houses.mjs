/**
 * Which folders a folder may import from; itself is always among them. A path stands for the file of that name and for all below it.
 * The first entry that fits a file counts, so the narrower ones stand first.
 *
 * @type {readonly (readonly [folder: string, from: readonly string[]])[]}
 */
export const HOUSES = [
  ['core', ['core']],
  ['workbook', ['workbook', 'core']],
  ['addin', ['addin', 'core', 'workbook']],
  ['papers', ['papers', 'core', 'workbook']],
  ['functions', ['functions', 'core', 'workbook', 'papers']],
  ['infra', ['infra', 'core/endpoints', 'functions/store/tableDefinition']],
  ['server', ['server', 'functions', 'core']],
  ['local/bench', ['local/bench', 'core', 'workbook']],
  ['local', ['local', 'server', 'functions', 'core', 'workbook', 'samples']],
  ['cli', ['cli', 'core', 'workbook', 'papers', 'functions/unpacker']],
];

/**
 * Which folders may name a package. One that is not listed may be named nowhere: whoever adds a dependency says here who needs it.
 * `node:` stands for all that Node brings.
 *
 * @type {readonly (readonly [package: string, folders: readonly string[]])[]}
 */
export const PACKAGES = [
  ['node:', ['functions', 'infra', 'server', 'local', 'cli', 'addin/vite.config.ts', 'addin/vite.alone.config.ts']],
  ['valibot', ['core/endpoints', 'functions/http']],
  ['fflate', ['workbook']],
  ['@aws-sdk/*', ['functions/store']],
  ['docx', ['papers']],
  ['uqr', ['functions', 'addin', 'cli']],
  ['react', ['addin', 'local/bench']],
  ['react-dom', ['addin', 'local/bench']],
  ['office-ui-fabric-react', ['addin']],
  ['@uifabric/*', ['addin']],
  ['@fontsource/be-vietnam-pro', ['addin', 'local/bench']],
  ['aws-cdk-lib', ['infra']],
  ['constructs', ['infra']],
  ['cdk-nag', ['infra']],
  ['jose', ['server', 'local']],
  ['dynalite', ['local']],
  ['oidc-provider', ['local']],
  ['@microsoft/office-js', ['local']],
  ['@univerjs/*', ['local/bench']],
  ['numfmt', ['local/bench']],
  ['office-addin-manifest', ['local']],
  ['office-addin-dev-certs', ['local']],
  ['esbuild', ['local', 'infra']],
  ['vite', ['addin/vite.config.ts', 'addin/vite.alone.config.ts', 'local']],
  ['@vitejs/plugin-react', ['addin/vite.config.ts', 'addin/vite.alone.config.ts', 'local']],
];

/** The folders that may speak to Office itself. All others ask these, so that the pane can be tried without Excel. */
export const OFFICE_FOLDERS = ['addin/excel', 'local/bench', 'test'];

/**
 * Whether a file is the one that a path names, or lies below it.
 *
 * @param {string} file
 * @param {string} path without extension, or a whole file name
 */
export const isUnder = (file, path) =>
  file === path || file.startsWith(`${path}/`) || (/^\.\w+$/.test(file.slice(path.length)) && file.startsWith(path));
