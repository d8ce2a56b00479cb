/** The few emoji that people here type by name; any other is shown by its name. */
const known: Readonly<Record<string, string>> = {
  wave: '👋',
  tada: '🎉',
  pray: '🙏',
  thumbsup: '👍',
  '+1': '👍',
  smile: '😄',
  heart: '❤️',
  eyes: '👀',
  bulb: '💡',
  warning: '⚠️',
  white_check_mark: '✅',
};

export const emoji = (name: string): string => known[name] ?? `:${name}:`;
