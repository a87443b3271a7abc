import { categoryLabel, filedText, isLeaf, leavesOf } from './format.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Course } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/** @typedef {{ id: string, label: string, isChosen: boolean }} Choice */

/**
 * The category that a course names in whatever words it came with, as the core reads them.
 * @param {Judge} checker
 * @param {Pick<Course, 'category'>} course
 * @returns {string | undefined} its id; '' where none is named, undefined where the words cannot be read
 */
export function categoryOf(checker, { category }) {
  const answer = checker.assess([{ id: 'asked', category }]);
  const found = answer.error ? undefined : answer.courses[0].category;
  return found === checker.policy.categories.id ? '' : found;
}

/**
 * What a person chooses from: the categories that are not divided further, "not known", and a wider one where that is
 * what the course has.
 * @param {Scene} scene
 * @param {Pick<Course, 'category'>} course
 * @returns {Choice[]}
 */
export function categoryChoices(scene, course) {
  const { checker, texts } = scene;
  const chosen = categoryOf(checker, course);
  const isBroad = chosen && !isLeaf(checker.policy, chosen);
  const choices = [
    ...leavesOf(checker.policy).map(({ id }) => ({ id, label: categoryLabel(scene, id) })),
    ...(isBroad ? [{ id: chosen, label: filedText(scene, chosen) }] : []),
    { id: '', label: texts('form.category.unknown') },
  ];
  return choices.map((choice) => ({ ...choice, isChosen: choice.id === chosen }));
}
