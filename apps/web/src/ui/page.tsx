import { Title } from '@mantine/core';
import { createContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from './i18n';
import classes from './page.module.css';
import { useProductName } from './product-name';
import { uiMessages } from './ui.messages';

/** Whether a page already says what it is. */
export const InPage = createContext(false);

interface PageProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** The way up, outermost first; the page itself is left out. */
  readonly breadcrumb?: readonly { readonly label: string; readonly to: string }[];
  /** Buttons beside the title; below it on a phone. */
  readonly actions?: ReactNode;
  /** `text` for reading and forms (42rem), `page` for lists (68rem), `full` for wide tables. */
  readonly width?: 'text' | 'page' | 'full';
  readonly children?: ReactNode;
}

/** The frame of a page: the one h1, the window's title, the way up and the actions. */
export function Page({ title, lead, breadcrumb = [], actions, width = 'page', children }: PageProps) {
  const words = useMessages(uiMessages);
  const product = useProductName();
  useEffect(() => {
    document.title = product ? `${title} · ${product}` : title;
  }, [title, product]);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        {breadcrumb.length > 0 && (
          <nav aria-label={words.breadcrumb} className={classes.breadcrumb}>
            <ol>
              {breadcrumb.map(({ label, to }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes.heading}>
          <div className={classes.titles}>
            <Title order={1}>{title}</Title>
            {lead && <div className={classes.lead}>{lead}</div>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      </header>
      <InPage value>{children}</InPage>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** On a raised sheet, or flat on the paper. */
  readonly raised?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under an h2. */
export function Section({ title, actions, raised = false, children }: SectionProps) {
  return (
    <section className={raised ? classes.sheet : classes.section}>
      <div className={classes.heading}>
        <Title order={2}>{title}</Title>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A raised sheet of paper without a heading of its own. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className={classes.sheet}>{children}</div>;
}
