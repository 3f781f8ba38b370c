// Why a decision of the police is looked at again, decided without I/O from what the law says of the incident on that day.
import type { Conclusion } from '../../law/qualification.ts'
import type { Disposition } from '../contract.ts'
import type { Ground } from './contract.ts'

export function groundOf(
  disposition: Disposition,
  law: { readonly conclusions: readonly Pick<Conclusion, 'claim' | 'status'>[] },
  complaint: string | undefined,
): Ground {
  const status = (claim: Conclusion['claim']) => law.conclusions.find(c => c.claim === claim)?.status
  if (disposition === 'pre-trial') return 'case'
  // What is public, or may be, does not end because somebody took a complaint back.
  if (complaint === 'withdrawn' && status('public-prosecution') !== 'false') return 'withdrawn-public'
  return status('criminal-offence') === 'true' ? 'law-says-crime' : 'no-case'
}
