import { createContext, use } from 'react';
import type { ReactNode } from 'react';

const ProductName = createContext('');

/** Carries the name that the agency gave the product: the top bar and the title of the window show it. */
export function ProductNameProvider({ name, children }: { name: string; children: ReactNode }) {
  return <ProductName value={name}>{children}</ProductName>;
}

export const useProductName = () => use(ProductName);
