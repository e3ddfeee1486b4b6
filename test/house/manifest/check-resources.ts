import { named, place } from './read-manifest';

/** Longest identifier of a resource, and longest texts; characters (reference of the element Resources). */
const LIMITS = { id: 32, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 } as const;

function textsOf(element: Element): string[] {
  const overrides = [...element.children].map((one) => one.getAttribute('Value') ?? '');
  return [element.getAttribute('DefaultValue') ?? '', ...overrides];
}

function lengthProblems(app: Element): string[] {
  const limited = (['ShortStrings', 'LongStrings'] as const).flatMap((kind) =>
    named(app, kind).flatMap((list) => [...list.children].map((one) => [one, LIMITS[kind]] as const)),
  );
  const own = [...app.children].flatMap((one) =>
    one.localName === 'DisplayName' || one.localName === 'Description' ? [[one, LIMITS[one.localName]] as const] : [],
  );
  return [...limited, ...own].flatMap(([element, most]) =>
    textsOf(element).flatMap((text) =>
      text === ''
        ? [`length: ${place(element)} is empty`]
        : text.length > most
          ? [`length: ${place(element)} has ${text.length} characters, at most ${most}`]
          : [],
    ),
  );
}

function localeProblems(app: Element, locales: readonly string[]): string[] {
  const namespaces = named(app, 'Namespace').map((one) => one.getAttribute('resid'));
  const texts = [
    ...named(app, 'String'),
    ...[...app.children].filter((one) => /^(DisplayName|Description)$/.test(one.localName)),
  ];
  // a function has one name in every language
  return texts
    .filter((one) => !namespaces.includes(one.getAttribute('id')))
    .flatMap((one) => {
      const found = [...one.children].map((override) => override.getAttribute('Locale') ?? '');
      const missing = locales.filter((locale) => !found.includes(locale));
      const others = found.filter((locale) => !locales.includes(locale));
      return [
        ...missing.map((locale) => `locale: ${place(one)} has no ${locale}`),
        ...others.map((locale) => `locale: ${place(one)} has ${locale}, which the others have not`),
      ];
    });
}

/**
 * Resources that are not defined, not used, or too long, and texts without the other language.
 * @param locales the languages besides the default one
 */
export function checkResources(app: Element, locales: readonly string[]): string[] {
  const defined = named(app, 'Resources').flatMap((all) => [...all.getElementsByTagName('*')].filter((one) => one.id));
  const ids = new Set(defined.map(({ id }) => id));
  const users = [...app.getElementsByTagName('*')].filter((one) => one.hasAttribute('resid'));
  const used = new Set(users.map((one) => one.getAttribute('resid')!));
  return [
    ...users
      .filter((one) => !ids.has(one.getAttribute('resid')!))
      .map((one) => `resource: ${one.getAttribute('resid')} of ${one.localName} is not defined`),
    ...[...ids].filter((id) => !used.has(id)).map((id) => `resource: ${id} is not used`),
    ...[...ids].filter((id) => id.length > LIMITS.id).map((id) => `resource: ${id} is longer than ${LIMITS.id}`),
    ...lengthProblems(app),
    ...localeProblems(app, locales),
  ];
}
