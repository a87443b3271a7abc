import { hasExample } from '../model/snapshot.js';
import { labelIn } from '../messages/index.js';
import { panelTexts } from '../messages/panels.js';
import { bareAnswer, ruleText } from '../views/verdict.js';
import { categoryLabel } from '../views/format.js';

/** @import { Scene } from '../views/format.js' */

/** @param {Scene} scene */
export function footText({ policy, language, snapshot }) {
  const document = labelIn(policy.document, language);
  return panelTexts(language)('sheet.foot', { document, day: snapshot.asOf });
}

/** @param {Scene} scene @returns {string} the answer and its figures, to paste into a message */
export function summaryText(scene) {
  const { assessment, texts } = scene;
  const rows = assessment.requirements.map(({ id, counted, required, state }) => [
    categoryLabel(scene, id), texts('requirement.figure', { counted, required }), texts(`requirement.state.${state}`),
  ].join(' '));
  const title = panelTexts(scene.language)('sheet.title', { year: assessment.year });
  const rule = ruleText(scene);
  return [...(rule ? [rule] : []), title, ...(hasExample(scene.snapshot) ? [texts('example.notice')] : []), bareAnswer(scene), ...rows, footText(scene)].join('\n');
}
