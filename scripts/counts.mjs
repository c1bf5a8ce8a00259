import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A test that did not run is counted as failed, and a file that could not be loaded as one failed test.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  const count = { passed: 0, failed: 0 };
  for (const file of report.testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const passed = statuses.filter((status) => status === 'passed').length;
    const unexplained = file.status === 'failed' && passed === statuses.length ? 1 : 0;
    count.passed += passed;
    count.failed += statuses.length - passed + unexplained;
  }
  return count;
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors = [] }) {
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { passed: stats.expected, failed };
}

/**
 * A runner that failed without a failing test, ran nothing or left no report has failed once.
 * @param {string} path
 * @param {boolean} succeeded
 * @param {(report: any) => Count} count
 * @returns {Count}
 */
export function readCount(path, succeeded, count) {
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(path, 'utf8')));
    const unexplained = failed === 0 && (!succeeded || passed === 0) ? 1 : 0;
    return { passed, failed: failed + unexplained };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
