import { Image } from '@tiptap/extension-image';
import { TableCell, TableHeader, TableRow, Table } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { isHttps } from '@piawai/domain/catalogue/rules';
import { CalloutNode } from './callout-node';
import { VideoNode } from './video-node';

/** The nodes of an article: those that the service lets through. */
export const EXTENSIONS = [
  StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: { openOnClick: false, protocols: ['https'], isAllowedUri: (address) => isHttps(address) } }),
  Image,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  CalloutNode,
  VideoNode,
];
