import { answerComparison } from '../compare/answer-comparison';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/compare.png'>) {
  return answerComparison(request, (await params).locale, 'png');
}
