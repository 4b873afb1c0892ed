import type { ReactNode } from 'react';
import classes from './small.module.css';

export type Tone = 'plain' | 'brand' | 'ok' | 'warn' | 'bad';

/** A word on a tint. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}

interface StateBadgeProps<State extends string> {
  readonly state: State;
  /** Every state with its word and tone; the feature's own table. */
  readonly states: Readonly<Record<State, { readonly label: string; readonly tone: Tone }>>;
}

/** The state of a thing, by the feature's table of states. */
export function StateBadge<State extends string>({ state, states }: StateBadgeProps<State>) {
  return <Badge tone={states[state].tone}>{states[state].label}</Badge>;
}
