import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const PLAIN = new Set([
  'Identifier',
  'MemberExpression',
  'OptionalMemberExpression',
  'CallExpression',
  'TSAsExpression',
]);

/** Text that people read: it has a letter and a space, and names no paragraph. Codes, keys, dates and paragraphs do not. */
const isWords = (text) => /\p{L}/u.test(text) && /\s/.test(text.trim()) && !text.includes('§');

/** A title in one language, however short: `{ nb: 'Leder', en: 'Leader' }`. */
const isTitle = (parent) => parent?.type === 'ObjectProperty' && ['nb', 'en'].includes(parent.key.name);

/** Leaves the words of letters, titles and explanations alone, and the logic inside of a text not. */
const words = {
  shouldIgnore({ node, parent }) {
    if (node.type === 'StringLiteral' && (isWords(node.value) || isTitle(parent))) return 'words';
    if (node.type !== 'TemplateLiteral' || !node.expressions.every(({ type }) => PLAIN.has(type))) return undefined;
    return isWords(node.quasis.map((quasi) => quasi.value.raw).join('…')) ? 'words' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];
