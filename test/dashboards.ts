import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectRoot } from '../runtime/paths';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

/** The rules of deploy/prometheus/alerts.yml. */
export function alertRules(): readonly Rule[] {
  const text = readFileSync(join(projectRoot, 'deploy/prometheus/alerts.yml'), 'utf8');
  return (load(text) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules);
}

/** What each panel of the dashboard asks. */
export function dashboardExpressions(): readonly string[] {
  const text = readFileSync(join(projectRoot, 'deploy/grafana/progresjon.json'), 'utf8');
  const { panels } = JSON.parse(text) as { panels: { targets?: { expr: string }[] }[] };
  return panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
}

const METRIC = /\b(?:progresjon|notary|temporal|http|process|nodejs)_[a-z0-9_]+/g;

/** The names of the metrics that expressions ask for, in order. */
export function metricsIn(expressions: readonly string[]): readonly string[] {
  return [...new Set(expressions.flatMap((expression) => expression.match(METRIC) ?? []))].sort();
}
