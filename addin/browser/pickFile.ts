/** Opens the browser's own way to choose a file, and hands on what was chosen; nothing where somebody thinks better of it. */
export const pickFile = (onPicked: (file: File) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.hidden = true;
  const end = (): void => input.remove();
  input.addEventListener('cancel', end);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    end();
    if (file) onPicked(file);
  });
  // Safari tells of a choice only where the element stands in the page.
  document.body.append(input);
  input.click();
};
