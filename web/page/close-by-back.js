/** @import { Session } from '../model/session.js' */

/** What our entry in the history says. */
const mark = 'xueshi-open';

/**
 * Makes the browser's back button close the open panel or form before it leaves the page. One entry of the history stands
 * for whatever is open. If a button of the page closes it, the entry stays and is skipped later, because going back takes
 * a moment and could close what is opened next.
 * @param {Session} session
 */
export function closeByBack(session) {
  let isAhead = history.state === mark;
  const mind = () => {
    if (isAhead || !(session.snapshot.panel || session.snapshot.draft)) return;
    history.scrollRestoration = 'manual'; // the step back closes something, and the page must not scroll
    history.pushState(mark, '');
    isAhead = true;
  };
  session.addEventListener('change', mind);
  mind();
  addEventListener('popstate', () => {
    const wasAhead = isAhead;
    isAhead = history.state === mark;
    if (!wasAhead || isAhead) return;
    history.scrollRestoration = 'auto';
    const { panel, draft } = session.snapshot;
    if (panel) session.dispatch({ type: 'close' });
    else if (draft) session.dispatch({ type: 'cancel' });
    else history.back();
  });
}
