// A use of the package as an embedder writes it: this only has to type-check.
import { loadChecker, PolicyError } from 'xueshi';
import type { Assessment, Course, Finding, TableReading } from 'xueshi';

const courses: Course[] = [{ id: 'c1', title: '乡村振兴专题', category: '公需必修', hours: '24学时', completedOn: '2021-06-05' }];

export async function stillNeeded(): Promise<number[]> {
  const checker = await loadChecker({ policy: 'henan-2021' });
  const answer = checker.assess(courses, { asOf: '2021-12-01' });
  if (answer.error) throw new Error(`${answer.error.code} ${answer.error.pointer ?? ''}`);
  const assessment: Assessment = answer;
  const open: Finding[] = assessment.courses.flatMap((course) => course.findings.filter((finding) => !finding.settled));
  return [...assessment.needed.sure.map((item) => item.hours), assessment.declaration?.daysLeft ?? 0, open.length];
}

export async function rowsToLookAt(text: string): Promise<number[]> {
  const checker = await loadChecker();
  const answer = checker.readTable(text, { fields: ['title', null, 'hours'], headerRow: 1, samples: 3 });
  if (answer.error) throw new Error(answer.error.code);
  const reading: TableReading = answer;
  const csv = checker.writeTable(reading.courses);
  return typeof csv === 'string' ? reading.problems.map((problem) => problem.row) : [];
}

export async function faultsOf(policy: string): Promise<string[]> {
  try {
    await loadChecker({ policy });
    return [];
  } catch (error) {
    return error instanceof PolicyError ? error.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
  }
}

// @ts-expect-error hours are a number or text
export const wrong: Course = { id: 'c1', hours: true };
