import { buffer } from 'node:stream/consumers';

import { ZipFile } from 'yazl';

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const PRESENTATION = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A PowerPoint file as far as its kind can be seen in it. */
export function aPptx(): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(PRESENTATION), '[Content_Types].xml');
  zip.addBuffer(Buffer.from('<p:presentation/>'), 'ppt/presentation.xml');
  zip.end();
  return buffer(zip.outputStream);
}

/** A Word file of a heading and paragraphs. */
export function aDocx(heading: string, paragraphs: readonly string[]): Promise<Buffer> {
  const line = (text: string, style = '') => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = [line(heading, 'Heading1'), ...paragraphs.map((text) => line(text))].join('');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(TYPES), '[Content_Types].xml');
  zip.addBuffer(Buffer.from(RELATIONS), '_rels/.rels');
  zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`), 'word/document.xml');
  zip.end();
  return buffer(zip.outputStream);
}
