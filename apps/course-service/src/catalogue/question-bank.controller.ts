import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, DomainError } from '@piawai/contracts';
import { type BankQuestionFields, exampleSheet, QuestionBankReader, QuestionBankService, QuestionFileReader } from '@piawai/domain/catalogue';
import { readAnswerKey } from '@piawai/domain/catalogue/rules';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';
// For request.file().
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

import {
  AddBankQuestionsDto, AddedBankQuestionsDto, ArchiveBankQuestionsDto, ArchivedBankQuestionsDto, BankQuery, BankQuestionListDto, BankTopicListDto,
  QuestionReadingDto, ReadQuestionsDto, SaveBankQuestionDto,
} from './question-bank.dto';

const MOST_BYTES = 2_000_000;

/** Questions by topic and competency, for authors: own ones and those shared in the agency. */
@Controller('catalogue/question-bank')
@Requires('catalogue.course.write')
export class QuestionBankController {
  constructor(
    private readonly database: Database,
    private readonly bank: QuestionBankReader,
    private readonly questions: QuestionBankService,
    private readonly reader: QuestionFileReader,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: BankQuery): Promise<BankQuestionListDto> {
    const { limit, after, ...filter } = query;
    const page = await this.bank.list(actor, filter, limit, after);
    return { ...page, items: page.items.map((item) => ({ ...item, choices: [...item.choices], matches: [...item.matches], key: { ...item.key } })) };
  }

  @Get('topics')
  async topics(@CurrentActor() actor: Actor): Promise<BankTopicListDto> {
    return { items: await this.bank.topics(actor) };
  }

  /** A sheet with one question of each kind, to be filled in. */
  @Get('example')
  @Header('content-disposition', 'attachment; filename="contoh-bank-soal.xlsx"')
  async example(): Promise<StreamableFile> {
    return new StreamableFile(await exampleSheet(), { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  }

  /** Reads pasted text; nothing is stored. */
  @Post('readings')
  @HttpCode(200)
  read(@Body() body: ReadQuestionsDto): QuestionReadingDto {
    return this.reader.readText(body.text) as QuestionReadingDto;
  }

  /** Reads a file as multipart form data; nothing is stored. */
  @Post('file-readings')
  @HttpCode(200)
  async readFile(@Req() request: FastifyRequest): Promise<QuestionReadingDto> {
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: MOST_BYTES } }) : undefined;
    if (!part) throw new DomainError('platform.invalid_input', { fields: { file: ['isNotEmpty'] } });
    return (await this.reader.readFile(await part.toBuffer())) as QuestionReadingDto;
  }

  @Post()
  @HttpCode(200)
  async add(@CurrentActor() actor: Actor, @Body() body: AddBankQuestionsDto): Promise<AddedBankQuestionsDto> {
    const questions = body.questions.map((question) => ({ ...fieldsOf(question), id: question.id }));
    const added = await this.database.transaction((tx) => this.questions.addQuestions(tx, actor, { shared: body.shared, questions }));
    return { added, present: questions.length - added };
  }

  @Put(':questionId')
  @HttpCode(204)
  async save(@CurrentActor() actor: Actor, @Param('questionId', ParseUUIDPipe) questionId: string, @Body() body: SaveBankQuestionDto): Promise<void> {
    const { revision, shared } = body;
    await this.database.transaction((tx) => this.questions.saveQuestion(tx, actor, questionId, revision, { ...fieldsOf(body), shared }));
  }

  @Post('archive')
  @HttpCode(200)
  async archive(@CurrentActor() actor: Actor, @Body() body: ArchiveBankQuestionsDto): Promise<ArchivedBankQuestionsDto> {
    return { changed: await this.database.transaction((tx) => this.questions.archiveQuestions(tx, actor, body.ids, body.archived)) };
  }
}

function fieldsOf({ kind, prompt, choices, matches, key, feedback, topic, competencyId, level }: Omit<SaveBankQuestionDto, 'revision' | 'shared'>): BankQuestionFields {
  return { kind, prompt, choices, matches, key: readAnswerKey(kind, key), feedback, topic: topic.trim(), competencyId, level };
}
