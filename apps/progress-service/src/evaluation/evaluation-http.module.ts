import { Module } from '@nestjs/common';
import { EvaluationModule } from '@piawai/domain/evaluation';

import { ColleagueLinesController } from './colleague-lines.controller';
import { CourseFeedbackController } from './course-feedback.controller';
import { FindingsController } from './findings.controller';
import { HiddenLinesController } from './hidden-lines.controller';
import { OwnEvaluationController } from './own-evaluation.controller';

@Module({
  imports: [EvaluationModule],
  controllers: [OwnEvaluationController, CourseFeedbackController, FindingsController, HiddenLinesController, ColleagueLinesController],
})
export class EvaluationHttpModule {}
