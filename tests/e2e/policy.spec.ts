/** The policy that a page really stands under: what the host says, and what the page says of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import evaluator from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import parser from 'csp_evaluator/dist/parser.js';
import { securityHeaders } from '../../scripts/headers.mjs';
import { build, expect, test } from './support/phone.ts';

const header = securityHeaders['Content-Security-Policy'];

/** Every policy in the built pages, with a page that has it. */
function listPolicies(): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    const page = readFileSync(join(build, path), 'utf8');
    const tags = [...page.matchAll(/<meta\s[^>]*content-security-policy[^>]*>/giu)];
    expect(tags.length, `${path} has one policy`).toBe(1);
    const [, policy = ''] = /content="([^"]*)"/u.exec(tags[0]?.[0] ?? '') ?? [];
    // Nothing that a policy is to hold back may stand above it.
    const above = page.slice(0, tags[0]?.index);
    expect(above, `${path} begins with its policy`).not.toMatch(/<(?:script|style)\b/u);
    found.set(policy, path);
  }
  return found;
}

/** Both must let a thing through, so a directive that both have must be the same in both. */
function joinPolicies(page: string, host: string): string {
  const own = new parser.CspParser(page).csp.directives;
  const sent = new parser.CspParser(host).csp.directives;
  for (const [name, values] of Object.entries(sent)) {
    if (own[name] !== undefined && name !== 'form-action') expect(values, name).toEqual(own[name]);
  }
  const all = { ...own, ...sent };
  return Object.entries(all)
    .map(([name, values = []]) => [name, ...values].join(' '))
    .join('; ');
}

test('no page lets anything run that is not the page’s own', () => {
  const policies = listPolicies();
  expect(policies.size).toBeGreaterThan(1);
  for (const [policy, path] of policies) {
    expect(policy, path).toMatch(/^default-src 'none'/u);
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/u);
    const whole = new parser.CspParser(joinPolicies(policy, header)).csp;
    const findings = new evaluator.CspEvaluator(whole).evaluate();
    const grave = findings.filter(({ severity }) => severity <= Severity.STRICT_CSP);
    expect(
      grave.map(({ description }) => description),
      path
    ).toEqual([]);
  }
});

test('no page can be framed by another site', () => {
  expect(header).toContain("frame-ancestors 'none'");
});
