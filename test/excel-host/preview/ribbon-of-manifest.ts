/** A button of the add-in on the ribbon, as its manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** address of the icon, or null */
  readonly icon: string | null;
  /** the function it runs; null = it opens the pane */
  readonly run: string | null;
}

const byTag = (from: Element | Document, tag: string): Element[] =>
  [...from.getElementsByTagName('*')].filter(({ localName }) => localName === tag);

/** A resource in one language: the override of that language, else the default. */
function resource(manifest: Document, id: string | null | undefined, language: string): string {
  const found = byTag(manifest, 'Resources')
    .flatMap((all) => [...all.getElementsByTagName('*')])
    .find((one) => one.getAttribute('id') === id);
  if (!found) return id ?? '';
  const override = [...found.children].find((one) => one.getAttribute('Locale') === language);
  return (override ?? found).getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
}

/** The address of the image nearest above 24 pixels. */
function iconOf(manifest: Document, control: Element, language: string): string | null {
  const images = byTag(control, 'Image').map((image) => ({
    size: Number(image.getAttribute('size')),
    address: resource(manifest, image.getAttribute('resid'), language),
  }));
  images.sort((a, b) => a.size - b.size);
  return (images.find(({ size }) => size >= 24) ?? images.at(-1))?.address ?? null;
}

/**
 * The buttons an add-in puts on the ribbon.
 * @param xml text of an add-in-only manifest
 * @param language tag: which words
 */
export function ribbonOfManifest(xml: string, language: string): RibbonButton[] {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const places = byTag(manifest, 'ExtensionPoint').filter(
    (point) => point.getAttribute('xsi:type') === 'PrimaryCommandSurface',
  );
  const controls = places
    .flatMap((place) => byTag(place, 'Control'))
    .filter((control) => control.getAttribute('xsi:type') === 'Button');
  return controls.map((control) => {
    const [label] = [...control.children].filter(({ localName }) => localName === 'Label');
    const [tip] = byTag(control, 'Description');
    const [run] = byTag(control, 'FunctionName');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(manifest, label?.getAttribute('resid'), language),
      tip: resource(manifest, tip?.getAttribute('resid'), language),
      icon: iconOf(manifest, control, language),
      run: run?.textContent?.trim() ?? null,
    };
  });
}
