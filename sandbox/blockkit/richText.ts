import { isFields } from '../json';
import { type Check, list, object, oneOf, optional, required, string } from './check';

const inline: Readonly<Record<string, Check>> = {
  text: object({ text: required(string(12_000, 1)) }),
  link: object({ url: required(string(3000, 1)), text: optional(string(12_000)) }),
  user: object({ user_id: required(string(255, 1)) }),
  usergroup: object({ usergroup_id: required(string(255, 1)) }),
  channel: object({ channel_id: required(string(255, 1)) }),
  emoji: object({ name: required(string(255, 1)) }),
  broadcast: object({ range: required(oneOf('here', 'channel', 'everyone')) }),
  date: object({ format: required(string(3000, 1)) }),
  color: object({ value: required(string(7, 1)) }),
};

const byType =
  (known: Readonly<Record<string, Check>>): Check =>
  (value, pointer, problems) => {
    const check = isFields(value) ? known[String(value.type)] : undefined;
    if (check) check(value, pointer, problems);
    else problems.push({ pointer, reason: 'unsupported type in rich text' });
  };

const run = required(list(byType(inline), { min: 0, max: 1000 }));
const section = object({ elements: run });

export const richText: Check = object({
  elements: required(
    list(
      byType({
        rich_text_section: section,
        rich_text_quote: section,
        rich_text_preformatted: section,
        rich_text_list: object({
          style: required(oneOf('bullet', 'ordered')),
          elements: required(list(byType({ rich_text_section: section }), { min: 0, max: 1000 })),
        }),
      }),
      { max: 1000 },
    ),
  ),
});
