import { Injectable } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { type BankCopy, QuestionBankReader } from '@piawai/domain/catalogue';
import { Database } from '@piawai/platform/database/database';

/** How a question of the bank did in all quizzes that hold a copy of it. */
export interface QuestionFigures {
  readonly bankQuestionId: string;
  readonly answered: number;
  readonly correct: number;
  /**
   * Share of right answers among the best 27 % of papers less that among the weakest 27 %, -1 to 1; null below 20 answers.
   * @see Kelley (1939), the upper and lower 27 percent index
   */
  readonly discrimination: number | null;
  /** Text of the wrong choice that most people took, of a question with one right choice. */
  readonly favouriteMistake: string | null;
}

interface FigureRow {
  readonly bankId: string;
  readonly answered: number;
  readonly correct: number;
  readonly discrimination: number | null;
  readonly mistake: string | null;
}

/** The newest papers that are looked at: enough for a verdict, and a bound. */
const MOST_PAPERS = 20_000;
const LEAST_ANSWERS = 20;

/** $1 lesson revisions, $2 question revisions, $3 their bank questions, $4 most papers. */
const FIGURES_SQL = `
  with paper as (
    select a.id, a.score, a.answers, a.results from learning.attempt a
     where a.lesson_revision_id = any ($1::uuid[]) and a.state <> 'OPEN' order by a.id desc limit $4
  ), answered as (
    select c.bank_id, (r.value ->> 'correct')::boolean as correct, p.answers -> (r.value ->> 'revisionId') ->> 'choice' as choice,
           (row_number() over (partition by c.bank_id order by p.score, p.id) - 0.5) / count(*) over (partition by c.bank_id) as place
      from paper p
     cross join lateral jsonb_array_elements(p.results) r
      join unnest($2::uuid[], $3::uuid[]) as c (revision_id, bank_id) on c.revision_id = (r.value ->> 'revisionId')::uuid
  )
  select bank_id as "bankId", count(*)::int as answered, count(*) filter (where correct)::int as correct,
         round(avg(correct::int) filter (where place >= 0.73) - avg(correct::int) filter (where place <= 0.27), 2)::float8 as discrimination,
         mode() within group (order by choice) filter (where not correct and choice is not null) as mistake
    from answered group by bank_id`;

/** Statistics for authors, over the questions of the bank that they may see. */
@Injectable()
export class QuestionFiguresReader {
  constructor(
    private readonly database: Database,
    private readonly bank: QuestionBankReader,
  ) {}

  /** @param ids up to 100 questions of the bank; those never asked are left out */
  async figures(actor: Actor, ids: readonly string[]): Promise<QuestionFigures[]> {
    const copies = await this.bank.copiesOf(actor, ids);
    if (copies.length === 0) return [];
    const rows = await this.database.read<FigureRow>(FIGURES_SQL, [
      [...new Set(copies.map((copy) => copy.lessonRevisionId))], copies.map((copy) => copy.questionRevisionId), copies.map((copy) => copy.bankQuestionId), MOST_PAPERS,
    ]);
    return rows.map(({ bankId, answered, correct, discrimination, mistake }) => ({
      bankQuestionId: bankId, answered, correct, discrimination: answered < LEAST_ANSWERS ? null : discrimination, favouriteMistake: choiceText(copies, bankId, mistake),
    }));
  }
}

function choiceText(copies: readonly BankCopy[], bankId: string, choice: string | null): string | null {
  const choices = copies.filter((copy) => copy.bankQuestionId === bankId).flatMap((copy) => copy.choices);
  return choices.find(({ id }) => id === choice)?.text ?? null;
}
