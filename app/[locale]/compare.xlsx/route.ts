import { answerComparison } from '../compare/answer-comparison';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/compare.xlsx'>) {
  return answerComparison(request, (await params).locale, 'xlsx');
}
