// Long work is cut into tasks, so that the page around the tool is never held up.

/** How long to wait for a frame, in milliseconds: a hidden tab draws no frames. */
const patience = 100;

/** @returns {Promise<void>} resolves in a new task, after the tasks that the page has waiting */
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

/** @returns {Promise<void>} resolves after the next frame, or after a short time if the browser draws none */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => nextTask().then(resolve));
    setTimeout(resolve, patience);
  });
}
