// Realistic lists of any length: several spellings, some courses doubtful, some entered twice.

const categories = ['公需必修', '公需课选修', '专业课', 'public-compulsory', 'professional'];
const providers = ['河南省专业技术人员继续教育网络平台', 'ttcdw', '某某云课堂', 'chinahrt'];

/** @param {number} count */
export function makeCourses(count) {
  return Array.from({ length: count }, (_, i) => {
    const as = i % 10 === 9 ? i - 1 : i; // one in ten duplicates another
    return {
      id: `c${i}`,
      title: `专业技术人员继续教育课程第${as}讲`,
      category: categories[as % 5],
      hours: i % 3 === 0 ? 6 : '6学时',
      completedOn: `2021-0${1 + (i % 9)}-1${i % 9}`,
      mode: as % 4 === 0 ? 'in-person' : 'online',
      provider: providers[as % 4],
      declared: i % 2 === 0,
      certificate: `豫专技${i}`,
    };
  });
}
