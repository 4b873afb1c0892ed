/** The state of the signature in SQL, for certificates `c` with their signed document `g`, where there is one. */
export const SIGNATURE = `case when g.certificate_id is not null then 'SIGNED' when c.awaits_signature then 'WAITING' else 'NONE' end`;
