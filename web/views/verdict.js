// The answer in words: a verdict with its figure, and what stands behind it.

import { labelIn } from '../messages/index.js';
import { addedText, certainHours, certainText, isSettled, missingKinds } from './missing.js';
import { hasVague, invalidCourses, openCourses } from './questions.js';

/** @import { Scene } from './format.js' */

/**
 * Whose demands an answer rests on, which stands in the first line of every answer; '' under the page's own rule.
 * @param {Pick<Scene, 'policy' | 'snapshot' | 'language' | 'texts'>} scene
 */
export function ruleText({ policy: { basis, title }, snapshot, language, texts }) {
  if (basis !== 'own' && !snapshot.rule?.isInForce) return '';
  return texts(basis === 'own' ? 'rule.own' : 'rule.other', { title: labelIn(title, language) });
}

/** @param {Scene} scene @returns {string} in a word or two, with the figure that counts */
export function verdictText(scene) {
  const { texts, assessment, over } = scene;
  const { status, year, needed, declaration } = assessment;
  const tense = over ? '.over' : '';
  if (isUnread(scene)) return texts('answer.unread', { count: assessment.courses.length });
  switch (status) {
    case 'empty':
      return texts('answer.empty', { year });
    case 'undeclared':
      return over ? texts(`answer.undeclared.${declaration?.state === 'open' ? 'open' : 'partial'}.over`)
        : texts('answer.undeclared', { hours: declaration?.hours ?? '' });
    case 'unsettled':
      return texts('answer.unsettled', { count: openCourses(scene).length });
    case 'short':
      return texts(`answer.short${isSettled(needed) ? '' : '.least'}${tense}`, { hours: certainHours(scene, needed) });
    default:
      return texts('answer.met');
  }
}

/** @param {Scene} scene @returns {string} what stands behind the verdict, in a sentence or two */
export function reasonText(scene) {
  const { texts, assessment, over } = scene;
  const { status, year, courses, needed } = assessment;
  const tense = over ? '.over' : '';
  if (isUnread(scene)) return texts('answer.unread.why');
  switch (status) {
    case 'empty':
      return texts('answer.empty.why');
    case 'undeclared':
      return texts(`answer.undeclared.why${tense}`);
    case 'unsettled':
      return hasVague(scene) ? texts('answer.unsettled.vague') : texts(`answer.unsettled.why${tense}`, { needed: addedText(scene, needed.sure) });
    case 'short':
      if (courses.every(({ standing }) => standing === 'excluded')) return texts('answer.other-year', { count: courses.length, year });
      return shortReason(scene);
    default:
      return texts(`answer.met.why${assessment.declaration ? tense : '.plain'}`);
  }
}

/** @param {Scene} scene */
function shortReason(scene) {
  const { texts, assessment: { needed } } = scene;
  if (isSettled(needed)) return '';
  const key = missingKinds(scene, needed).length === 0 ? 'answer.short.unknown' : 'answer.short.open';
  return texts(key, { count: openCourses(scene).length });
}

/** @param {Scene} scene @returns {boolean} whether nothing could be read yet */
export function isUnread(scene) {
  const { assessment: { courses } } = scene;
  return courses.length > 0 && invalidCourses(scene).length === courses.length;
}

/** @param {Scene} scene @returns {string} all of the answer in one line, to be read aloud */
export function answerText(scene) {
  const rule = ruleText(scene);
  return rule ? scene.texts('rule.line', { rule, answer: bareAnswer(scene) }) : bareAnswer(scene);
}

/** @param {Scene} scene @returns {string} the same where the first line has already said whose demands these are */
export function bareAnswer(scene) {
  const { texts, assessment: { needed, status } } = scene;
  const kinds = status === 'short' && !isUnread(scene) ? certainText(scene, needed) : '';
  const said = kinds ? texts('answer.line', { verdict: verdictText(scene), kinds }) : texts('answer.line.plain', { verdict: verdictText(scene) });
  return `${said}${reasonText(scene)}`;
}
