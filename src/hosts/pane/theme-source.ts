/** Where the appearance comes from: Office first, then the system. */
export interface ThemeSource {
  current(): 'light' | 'dark';
  /** tells of changes until the answered function is called */
  subscribe(listener: () => void): () => void;
}

/** The appearance that the system asks for. */
export function systemTheme(): ThemeSource {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  return {
    current: () => (dark.matches ? 'dark' : 'light'),
    subscribe: (listener) => {
      dark.addEventListener('change', listener);
      return () => {
        dark.removeEventListener('change', listener);
      };
    },
  };
}
