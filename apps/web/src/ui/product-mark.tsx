/** The picture of the agency, else an open book on its colour. */
export function ProductMark({ colour = '#125365', logo = null }: { colour?: string | undefined; logo?: string | null }) {
  if (logo) {
    return <img src={`/api/v1/organisation/logos/${logo}`} alt="" width={36} height={36} decoding="async" fetchPriority="low" style={{ flex: 'none', objectFit: 'contain' }} />;
  }
  return (
    <svg viewBox="0 0 64 64" width={36} height={36} aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="64" height="64" rx="14" fill={colour} />
      <g fill="none" stroke="#fff" strokeWidth="4" strokeLinejoin="round">
        <path d="M14 20c7-3 13-2 18 2 5-4 11-5 18-2v24c-7-3-13-2-18 2-5-4-11-5-18-2z" />
        <path d="M32 22v24" />
      </g>
    </svg>
  );
}
