// The forms' linter is written for bundlers: its imports leave out ".js", and its package does not say that it is a module.
const OURS = /\/node_modules\/@camunda\/form-linting\//;

export async function resolve(specifier, context, next) {
  const within = OURS.test(context.parentURL ?? '') && specifier.startsWith('.');
  const found = await next(within && !specifier.endsWith('.js') ? `${specifier}.js` : specifier, context);
  return OURS.test(found.url) ? { ...found, format: 'module' } : found;
}
