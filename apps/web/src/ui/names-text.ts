/** A numbered list for a chat; `*` and line breaks of a name would be read as marks there. */
export function namesText(title: string, names: readonly string[], rest: string | null): string {
  const plain = (text: string) => text.replace(/[*_~`\r\n]+/g, ' ').trim();
  return [`*${plain(title)}*`, ...names.map((name, index) => `${index + 1}. ${plain(name)}`), ...(rest ? [`(${rest})`] : [])].join('\n');
}
