/**
 * What takes long is cut into tasks, so that the page around the tool is never held up.
 * @returns {Promise<void>} what awaits it goes on in a task of its own, behind what the page has waiting
 */
export function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
