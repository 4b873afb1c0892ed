import { DomainError } from '@piawai/contracts';
import { templateFaults, type TemplateFault } from '@piawai/domain/certificates';
import Handlebars from 'handlebars';

import type { NoticeText, NoticeTexts } from '../kinds/default-texts.rules';
import { NOTICE_LANGUAGES, type NoticeKind, type NoticeToken, kindWord } from '../kinds/notice-kinds.rules';
import type { NoticeView } from './notice-details';

/** The one block that a text may hold: {{#if token}}…{{/if}}. */
const BLOCKS = ['if'] as const;
const LONGEST = { subject: 200, text: 4_000 } as const;
/** Own words of every kind. */
const ALWAYS = ['name', 'agency'] as const;
const KEPT_TEMPLATES = 500;

const handlebars = Handlebars.create();
for (const name of Object.keys(handlebars.helpers)) if (!(BLOCKS as readonly string[]).includes(name)) handlebars.unregisterHelper(name);
handlebars.registerHelper('helperMissing', () => undefined);

const compiled = new Map<string, (view: NoticeView) => string>();

/** Tokens that the texts of a kind may hold. */
export const tokensOf = (kind: NoticeKind): NoticeToken[] => [...ALWAYS, ...kindWord(kind).tokens];

/** Fills a text. The answer is plain text: whoever shows it as HTML escapes it. */
export function fillText({ subject, text }: NoticeText, view: NoticeView): NoticeText {
  return { subject: fill(subject, view).replace(/\s+/g, ' ').trim(), text: fill(text, view).trim() };
}

function fill(source: string, view: NoticeView): string {
  const known = compiled.get(source);
  if (known) return known(view);
  if (compiled.size >= KEPT_TEMPLATES) compiled.clear();
  const fresh = handlebars.compile(source, { noEscape: true, knownHelpersOnly: true, knownHelpers: { if: true } }) as (view: NoticeView) => string;
  compiled.set(source, fresh);
  return fresh(view);
}

/** @throws notifications.template_invalid with the fields that do not fit */
export function refuseUnfit(kind: NoticeKind, texts: NoticeTexts): void {
  const fields: Record<string, TextFault[]> = {};
  for (const language of NOTICE_LANGUAGES) {
    for (const part of ['subject', 'text'] as const) {
      const faults = faultsOf(texts[language][part], LONGEST[part], tokensOf(kind));
      if (faults.length > 0) fields[`${language}.${part}`] = faults;
    }
  }
  if (Object.keys(fields).length > 0) throw new DomainError('notifications.template_invalid', { fields });
}

type TextFault = TemplateFault | 'empty' | 'unknown_token';

function faultsOf(source: string, longest: number, tokens: readonly NoticeToken[]): TextFault[] {
  if (source.trim() === '') return ['empty'];
  if (source.length > longest) return ['too_long'];
  const faults = templateFaults(source, { helpers: BLOCKS, contentFaults: () => [] });
  if (faults.length > 0) return faults;
  const names = [...source.matchAll(/\{\{\s*(?:#if\s+)?([^\s{}/#]+)\s*\}\}/g)].map(([, name]) => name!);
  return names.every((name) => name === 'else' || (tokens as readonly string[]).includes(name)) ? [] : ['unknown_token'];
}
