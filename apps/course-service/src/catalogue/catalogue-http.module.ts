import { Module } from '@nestjs/common';
import { CatalogueModule } from '@piawai/domain/catalogue';
import { OrganisationModule } from '@piawai/domain/organisation';

import { CoursesController } from './courses.controller';
import { DraftLessonsController } from './draft-lessons.controller';
import { DraftsController } from './drafts.controller';
import { FilesController } from './files.controller';
import { InstructorsController } from './instructors.controller';
import { QuestionBankController } from './question-bank.controller';
import { ReviewsController } from './reviews.controller';

@Module({
  imports: [CatalogueModule, OrganisationModule],
  controllers: [CoursesController, DraftsController, DraftLessonsController, ReviewsController, FilesController, QuestionBankController, InstructorsController],
})
export class CatalogueHttpModule {}
