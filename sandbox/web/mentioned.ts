import type { Sandbox } from '../sandbox';

/** What somebody typed, as Slack stores it: escaped, with @names as mentions. */
export function mentioned({ workspace }: Sandbox, typed: string): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const ids = new Map([...workspace.people.values()].map(({ name, id }) => [name.toLowerCase(), id]));
  return escaped.replace(/@([\p{L}]+)/gu, (all, name: string) => {
    const id = ids.get(name.toLowerCase());
    return id ? `<@${id}>` : all;
  });
}
