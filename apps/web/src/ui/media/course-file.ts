const BASE = '/api/v1/catalogue/files';

/** Where a file of a course lies. */
export const fileAddress = (fileId: string): string => `${BASE}/${fileId}`;

/** A picture of a course in both of its sizes: the browser takes the small one where it is enough. */
export const pictureSources = (fileId: string) => ({ src: fileAddress(fileId), srcSet: `${fileAddress(fileId)}/small 720w, ${fileAddress(fileId)} 1600w` });

/** The picture of one page of a document, from 1. */
export const pageAddress = (fileId: string, page: number, size: 'small' | 'large'): string => `${fileAddress(fileId)}/pages/${page}/${size}`;
