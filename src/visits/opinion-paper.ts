// The opinion of the guardianship body on paper, Kazakh beside Russian. Court and both parties read it: of a visit it says when and with what finding, never what was seen
// or said there, and nothing by which anybody could be reached.
import type { SideBySide } from '../papers/document.ts'
import { asWritten, inBoth, joined, said, sentence } from '../papers/reader.ts'
import { formatDate, formatMomentWithZone } from '../words/format.ts'
import type { OpinionRead } from './opinions.ts'

export function opinionPaper(read: OpinionRead, demo: boolean): SideBySide<'opinion'> {
  const { given, told, ages, visits, steps, body } = read
  const nameless = sentence('orders.no-name')
  const none = sentence('opinion.none')
  return {
    template: 'opinion',
    content: {
      title: sentence('opinion.title'),
      numberLabel: sentence('opinion.number'),
      number: said('number', read.number),
      lines: [
        { label: sentence('orders.material.to'), text: asWritten('office', given.court) },
        { label: sentence('orders.material.from'), text: inBoth('office', lang => body?.name[lang] ?? '') },
        {
          label: sentence('opinion.when'),
          text: inBoth('time', lang => formatMomentWithZone(read.at, lang)),
        },
        {
          label: sentence('opinion.child'),
          text: told?.name === undefined ? nameless : asWritten('protected-name', told.name),
        },
        {
          label: sentence('opinion.age'),
          text:
            ages === undefined
              ? none
              : sentence('opinion.years', {
                  n: asWritten('age', ages[0] === ages[1] ? String(ages[0]) : `${ages[0]}–${ages[1]}`),
                }),
        },
        { label: sentence('opinion.heard'), text: sentence(`opinion.heard.${given.heard}`) },
        { label: sentence('opinion.text'), text: asWritten('circumstances', given.text) },
      ],
      next: { title: sentence('opinion.asks'), steps: [sentence(`opinion.asks.${given.asks}`)] },
      sections: [
        {
          title: sentence('opinion.visits'),
          lines:
            visits.length === 0
              ? [none]
              : visits.map(v =>
                  joined(
                    [inBoth('time', lang => formatDate(v.on_day, lang)), sentence(`visits.finding.${v.finding}`)],
                    ': ',
                  ),
                ),
        },
        ...(steps.length === 0
          ? []
          : [
              {
                title: sentence('visits.placement'),
                lines: steps.map(s =>
                  joined(
                    [inBoth('time', lang => formatMomentWithZone(s.at, lang)), sentence(`visits.step.${s.step}`)],
                    ': ',
                  ),
                ),
              },
            ]),
      ],
      signatures: [sentence('opinion.sign')],
      ground: sentence('opinion.ground'),
      proof: joined([sentence('orders.paper.as-written'), sentence('opinion.form')], ' '),
      ...(demo && { strip: sentence('papers.demo') }),
      madeAt: read.at,
    },
  }
}
