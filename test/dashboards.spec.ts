import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths';
import { alertRules, dashboardExpressions, metricsIn } from './dashboards';

const rules = alertRules();

/** As GitHub and Markdown readers make the anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

it('each alert has a name of its own, says how urgent it is, and where the way out is written', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { alert, labels, annotations } of rules) {
    expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(page|task)$/)]);
    const [file = '', anchor] = annotations.runbook.split('#');
    const path = join(projectRoot, file);
    const headings = existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)] : [];
    expect([alert, headings.map(([, heading = '']) => anchorOf(heading))]).toEqual([
      alert,
      expect.arrayContaining([anchor]),
    ]);
  }
});

it('somebody is told of whatever can go wrong: each such metric has an alert, and is drawn', () => {
  const must = [
    ...['progresjon_deadlines_overdue', 'progresjon_sentences_asleep', 'progresjon_workflows_behind'],
    ...['progresjon_notary_wait_seconds', 'progresjon_notary_refuses', 'progresjon_notices_failed'],
    ...['progresjon_task_queue_pollers', 'progresjon_temporal_up', 'progresjon_database_up'],
    ...['notary_outside_reached', 'progresjon_certificate_expires_timestamp_seconds'],
  ];
  expect(metricsIn(rules.map(({ expr }) => expr))).toEqual(expect.arrayContaining(must));
  expect(metricsIn(dashboardExpressions())).toEqual(expect.arrayContaining(must));
});
