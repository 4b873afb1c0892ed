import { Global, Module } from '@nestjs/common';

import { FileRemoval } from './file-removal';
import { FileStore } from './file-store';

@Global()
@Module({ providers: [FileStore, FileRemoval], exports: [FileStore, FileRemoval] })
export class FilesModule {}
