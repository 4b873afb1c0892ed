import { generateJSON } from '@tiptap/core';
import mammoth from 'mammoth';
import { fileAddress } from '../../../ui/media/course-file';
import { EXTENSIONS } from '../article/extensions';
import type { BlockNode } from '../types';

/** An article begins below the title of its lesson: the first level of a document is its second. */
const LEVELS: Readonly<Record<string, string>> = { '1': '2', '2': '3', '3': '4', '4': '4', '5': '4', '6': '4' };

/**
 * A Word file as an article: headings, lists, tables, links and pictures. It is read in the author's browser, and what comes
 * of it goes the way of everything that is written. A picture that cannot be kept is left out.
 * @param keepPicture uploads one and answers its id
 */
export async function readDocx(file: File, keepPicture: (picture: File) => Promise<string>): Promise<BlockNode> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = await image.readAsArrayBuffer();
    const kept = await keepPicture(new File([bytes], 'gambar', { type: image.contentType })).catch(() => null);
    return { src: kept ? fileAddress(kept) : '' };
  });
  const { value } = await mammoth.convertToHtml({ arrayBuffer: await file.arrayBuffer() }, { convertImage });
  const html = value.replace(/(<\/?h)([1-6])/g, (_, tag: string, level: string) => tag + LEVELS[level]);
  return withoutEmptyPictures(generateJSON(html, EXTENSIONS) as BlockNode);
}

function withoutEmptyPictures(node: BlockNode): BlockNode {
  if (!node.content) return node;
  return { ...node, content: node.content.filter((child) => child.type !== 'image' || child.attrs?.['src']).map(withoutEmptyPictures) };
}
