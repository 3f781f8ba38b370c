// Findings of `arasha law check` that stand in the statute itself and are therefore no fault of ours: each with the reason, so that nobody repairs the law.
export const accepted: Readonly<Record<string, string>> = {
  'cc-120.3-1@2020-02-01: item 2 of “item” decides nothing (against a minor by somebody charged with the upbringing)':
    'The text of 2020 lists the educator beside "a minor", which already covers every such case.',
  'cc-121.3-1@2020-02-01: item 2 of “item” decides nothing (against a minor by somebody charged with the upbringing)':
    'The text of 2020 lists the educator beside "a minor", which already covers every such case.',
}
