interface PolicyParts {
  /** `'sha256-…'` of the scripts that stand within the pages. */
  readonly scriptHashes: readonly string[];
  /** Where people sign in: the pane fetches its tokens there. */
  readonly signInAddress: string;
}

/** Office's own script, and the one that it fetches where the page has not loaded it. */
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/**
 * Every page above the pane must be listed, not only the one that frames it: Excel's own page stands within that of OneDrive,
 * SharePoint, Microsoft 365 or Teams. Desktop Excel frames nothing.
 */
const OFFICE_PAGES = [
  'https://*.officeapps.live.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://teams.microsoft.com',
];

/**
 * What the pane's pages may load and reach, and who may frame them: themselves, Office, and the sign-in service.
 * Styles may stand inline, since Fabric writes them while it runs; scripts may not, but for those that are known by their hash.
 */
export const contentSecurityPolicy = ({ scriptHashes, signInAddress }: PolicyParts): string =>
  [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...OFFICE_SCRIPTS, ...scriptHashes],
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'", 'data:'],
    ['connect-src', "'self'", signInAddress],
    ['worker-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'self'", ...OFFICE_PAGES],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');
