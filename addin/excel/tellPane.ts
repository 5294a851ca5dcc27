/** Sends a message from a window to the pane that opened it. */
export const tellPane = async (message: string): Promise<void> => {
  await Office.onReady();
  Office.context.ui.messageParent(message);
};
