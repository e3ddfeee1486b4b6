import { ELEMENT_ORDER } from './element-order';
import { place, type } from './read-manifest';

function childProblems(element: Element): string[] {
  const own = element.localName === 'ExtensionPoint' ? `ExtensionPoint ${type(element)}` : element.localName;
  // the Description of the add-in has words of other languages, that of a tip a resource
  const wanted = ELEMENT_ORDER[own] ?? (element.hasAttribute('DefaultValue') ? ['Override'] : []);
  const order = wanted.map((name) => name.replace('!', ''));
  const names = [...element.children].map(({ localName }) => localName);
  const problems = names
    .filter((name) => !order.includes(name))
    .map((name) => `order: ${name} has no place in ${place(element)}`);
  const ranks = names.map((name) => order.indexOf(name)).filter((rank) => rank >= 0);
  const back = ranks.findIndex((rank, at) => at > 0 && rank < ranks[at - 1]!);
  if (back > 0)
    problems.push(`order: ${order[ranks[back]!]} comes after ${order[ranks[back - 1]!]} in ${place(element)}`);
  for (const name of wanted.filter((one) => one.endsWith('!')).map((one) => one.slice(0, -1))) {
    if (!names.includes(name)) problems.push(`order: ${place(element)} has no ${name}`);
  }
  return problems;
}

/** Elements in the wrong place or order, and elements missing. */
export const checkOrder = (app: Element): string[] =>
  [app, ...app.getElementsByTagName('*')].flatMap((element) => childProblems(element));
