/** @import { Course } from '../package/xueshi' */

/**
 * A year as it often looks: short on one side, one record to look into, nothing declared.
 * @param {string} prefix of their ids
 * @returns {Course[]}
 */
export function exampleCourses(prefix) {
  return [
    { title: '新一代信息技术与产业发展', category: 'public-compulsory', hours: 16, completedOn: '2021-04-18', mode: 'online', provider: 'ghlearning' },
    { title: '乡村振兴战略解读', category: 'public-compulsory', hours: 8, completedOn: '2021-06-02', mode: 'online', provider: '某某云课堂' },
    { title: '职业素养与知识产权', category: 'public-elective', hours: 6, completedOn: '2021-05-09', mode: 'in-person' },
    { title: '慢性病护理新进展', category: 'professional', hours: 36, completedOn: '2021-08-27', mode: 'in-person' },
  ].map((course, index) => ({ id: `${prefix}${index + 1}`, ...course }));
}
