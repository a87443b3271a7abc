import { categoryLabel, filedText, flatten, isLeaf, leavesOf } from './format.js';

/** @import { Scene } from './format.js' */
/** @typedef {{ id: string, label: string, isChosen: boolean }} Choice */

/**
 * What a person chooses from: the categories that are not divided further, the wider ones for people who know no more,
 * and "not known".
 * @param {Scene} scene
 * @param {string | undefined} chosen the id of a category; '' if it is not known, undefined if nothing is chosen
 * @returns {Choice[]}
 */
export function categoryChoices(scene, chosen) {
  const { policy, texts } = scene;
  const broad = flatten(policy.categories).filter(({ id }) => !isLeaf(policy, id) && id !== policy.categories.id);
  const choices = [
    ...leavesOf(policy).map(({ id }) => ({ id, label: categoryLabel(scene, id) })),
    ...broad.map(({ id }) => ({ id, label: filedText(scene, id) })),
    { id: '', label: texts('form.category.unknown') },
  ];
  return choices.map((choice) => ({ ...choice, isChosen: choice.id === chosen }));
}
