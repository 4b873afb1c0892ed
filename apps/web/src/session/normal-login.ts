/** `19900215 201503 1 991` -> `199002152015031991`; an e-mail is only trimmed. */
export function normalLogin(typed: string): string {
  return /[a-z@]/i.test(typed) ? typed.trim() : typed.replace(/[\s.]/g, '');
}
