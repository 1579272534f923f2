import { answerComparison } from '../compare/answer-comparison';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/compare.csv'>) {
  return answerComparison(request, (await params).locale, 'csv');
}
