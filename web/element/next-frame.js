import { nextTask } from '../core/next-task.js';

/** How long a frame is waited for, in milliseconds: where nothing is seen, as in a hidden tab, none is drawn. */
const patience = 100;

/** @returns {Promise<void>} what awaits it goes on once the browser has drawn what there is */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => nextTask().then(resolve));
    setTimeout(resolve, patience);
  });
}
