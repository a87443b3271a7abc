import { categoryLabel, filedText, isLeaf, leavesOf } from './format.js';

/** @import { Scene } from './format.js' */
/** @typedef {{ id: string, label: string, isChosen: boolean }} Choice */

/**
 * What a person chooses from: the categories that are not divided further, "not known", and a wider one if that is
 * what the course has.
 * @param {Scene} scene
 * @param {string | undefined} chosen the id of a category; '' if it is not known, undefined if nothing is chosen
 * @returns {Choice[]}
 */
export function categoryChoices(scene, chosen) {
  const { policy, texts } = scene;
  const isBroad = chosen && !isLeaf(policy, chosen);
  const choices = [
    ...leavesOf(policy).map(({ id }) => ({ id, label: categoryLabel(scene, id) })),
    ...(isBroad ? [{ id: chosen, label: filedText(scene, chosen) }] : []),
    { id: '', label: texts('form.category.unknown') },
  ];
  return choices.map((choice) => ({ ...choice, isChosen: choice.id === chosen }));
}
