import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Permission } from '@piawai/contracts';
import type { Language } from './i18n/define-messages';

/** The headings of the side bar, in order. */
export const NAV_GROUPS = {
  learn: { id: 'Belajar', en: 'Learn' },
  teach: { id: 'Mengajar', en: 'Teach' },
  lead: { id: 'Unit', en: 'Unit' },
  manage: { id: 'Kelola', en: 'Manage' },
} as const satisfies Record<string, Record<Language, string>>;

/** One entry of the navigation, shown to those who hold the permission, or any of several. */
export interface NavEntry {
  readonly path: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Its word for somebody who oversees people or a unit, not the agency. */
  readonly ofUnit?: Readonly<Record<Language, string>>;
  readonly icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly permission: Permission | readonly Permission[];
  readonly group: keyof typeof NAV_GROUPS;
  /** Within its group. */
  readonly order: number;
  /** A number beside the label: how much waits there. */
  readonly count?: 'waiting';
  /** One of the four of the phone's bottom bar; `short` is its word there. */
  readonly bottomBar?: { readonly short: Readonly<Record<Language, string>> };
}

/** A route whose page is loaded when it is first opened; `parts` stand where the page has its outlet. */
export function lazyPage(path: string, load: () => Promise<ComponentType>, parts: readonly RouteObject[] = []): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), children: [...parts] };
}
