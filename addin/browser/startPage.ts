/** Runs what a page is for. Where that breaks, the page says so in words that stand in it from the start. */
export const startPage = (start: () => Promise<void>): void => {
  start().catch((error: unknown) => {
    console.error(error);
    const notice = document.getElementById('failed');
    if (notice) notice.hidden = false;
  });
};

export const chooseTheme = (isDark: boolean): void => {
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
};
