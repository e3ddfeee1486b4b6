/** An array as Excel for Windows hands it to the script of an add-in. */
export interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

export const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => [...items], dimensions: () => 1 });
