// Holds diagrams to the rules of Camunda 8.6 and 8.8, forms and element templates to those of their own linters.
// node lint.mjs [folder of the project]; ends with 1 if anything is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { basename, join, resolve } from 'node:path';

register('./form-linting-in-node.mjs', import.meta.url);
const { FormLinter } = await import('@camunda/form-linting');

const require = createRequire(import.meta.url);
const { BpmnModdle } = require('bpmn-moddle');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');
const templates = require('@bpmn-io/element-templates-validator');

const VERSIONS = ['8-6', '8-8'];
const project = resolve(process.argv[2] ?? join(import.meta.dirname, '..', '..'));
let files = 0;
let faults = 0;

function filesIn(folder, ending) {
  const place = join(project, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true }).filter(name => name.endsWith(ending)).sort().map(name => join(place, name));
}

function report(file, findings) {
  files += 1;
  for (const { what, where, severity } of findings) {
    if (severity !== 'info') console.log(`${basename(file)}: ${where ? `${where}: ` : ''}${what} (${severity})`);
    if (severity === 'error') faults += 1;
  }
}

async function lintDiagram(file) {
  const moddle = new BpmnModdle({ zeebe: require('zeebe-bpmn-moddle/resources/zeebe.json') });
  const { rootElement, warnings } = await moddle.fromXML(readFileSync(file, 'utf8'));
  const unread = warnings.map(({ message }) => ({ what: message, severity: 'error' }));
  const linter = new Linter({ resolver: new NodeResolver({ require }) });
  const of = async version => {
    const rules = await linter.lint(rootElement, { extends: [`plugin:camunda-compat/camunda-cloud-${version}`] });
    return Object.entries(rules).flatMap(([rule, found]) => found.map(({ id, message, category }) =>
      ({ where: id, what: `${message} [Camunda ${version.replace('-', '.')}, ${rule}]`, severity: category })));
  };
  return [...unread, ...(await Promise.all(VERSIONS.map(of))).flat()];
}

function lintForm(file) {
  const form = JSON.parse(readFileSync(file, 'utf8'));
  if (!form.executionPlatformVersion) return [{ what: 'names no executionPlatformVersion', severity: 'error' }];
  return VERSIONS.flatMap(version => {
    const named = { ...form, executionPlatformVersion: `${version.replace('-', '.')}.0` };
    return new FormLinter().lint(named).map(({ id, message, category }) =>
      ({ where: id, what: `${message} [Camunda ${named.executionPlatformVersion}]`, severity: category }));
  });
}

function lintTemplates(file) {
  const parsed = JSON.parse(readFileSync(file, 'utf8'));
  const { results } = templates.validateAllZeebe([parsed].flat());
  return results.flatMap(({ object, errors }) => (errors ?? []).map(({ instancePath, message }) =>
    ({ where: `${object.id ?? '?'}${instancePath}`, what: message, severity: 'error' })));
}

for (const [folder, ending, lint] of [
  ['bpmn', '.bpmn', lintDiagram],
  ['forms', '.form', lintForm],
  ['.camunda/element-templates', '.json', lintTemplates],
]) {
  for (const file of filesIn(folder, ending)) {
    try {
      report(file, await lint(file));
    } catch (unreadable) {
      report(file, [{ what: `cannot be read: ${unreadable.message}`, severity: 'error' }]);
    }
  }
}

if (files === 0) {
  console.log(`There is nothing to lint in ${project}.`);
  faults += 1;
}
console.log(`${files} files linted, ${faults} ${faults === 1 ? 'fault' : 'faults'}.`);
process.exitCode = faults === 0 ? 0 : 1;
