/** Where one writes. A line that begins with a slash is a command; what fits is offered. */
import { useRef, useState } from 'preact/hooks';
import { useScreen } from './screen';

interface Props {
  readonly channel: string;
  readonly threadTs?: string;
  readonly label: string;
  readonly send: string;
}

/** What the one command of the app takes, and in short what its `help` says of it. */
const words: Readonly<Record<string, string>> = {
  help: 'all of these, explained',
  status: 'where your questions are',
  me: 'your topics, minutes and hours',
  'door 25': 'you have 25 minutes right now',
  invite: 'ask colleagues to offer what they know',
  'rest friday': 'nobody asks you until then',
  back: 'you can be asked again',
  privacy: 'what is stored about you',
};

export function Composer({ channel, threadTs, label, send }: Props) {
  const { act, office } = useScreen();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = threadTs ? 'reply' : 'composer';
  const listId = `${id}-commands-${channel}`;

  const offered = closed || threadTs ? [] : offers(text, office.commands);
  const sendIt = async (): Promise<void> => {
    const line = text.trim();
    if (line === '' || busy) return;
    setBusy(true);
    setText('');
    const isCommand = line.startsWith('/') && !threadTs;
    const outcome = isCommand
      ? await act('command', { line, channel })
      : await act('say', { text: line, channel, ...(threadTs && { threadTs }) });
    setBusy(false);
    if (outcome.status !== 'ok') setText(line);
  };
  const take = (line: string): void => {
    setText(line);
    setActive(-1);
    setClosed(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = offered[active];
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (option) take(option.line);
      else void sendIt();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offered.length > 0) {
      event.preventDefault();
      setActive(
        event.key === 'ArrowDown'
          ? (active + 1) % offered.length
          : (Math.max(active, 0) + offered.length - 1) % offered.length,
      );
    } else if (event.key === 'Tab' && option && !event.shiftKey) {
      event.preventDefault();
      take(option.line);
    } else if (event.key === 'Escape' && offered.length > 0) {
      event.stopPropagation();
      setClosed(true);
    }
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void sendIt();
      }}
    >
      <ul id={listId} class="commands" role="listbox" aria-label="Commands" hidden={offered.length === 0}>
        {offered.map(({ line, shown, hint }, index) => (
          <li
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              take(line);
            }}
          >
            <strong>{shown}</strong> <span class="hint">{hint}</span>
          </li>
        ))}
      </ul>
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={label}
        placeholder={threadTs ? 'Reply …' : 'Write a message, or / for a command'}
        aria-autocomplete={threadTs ? undefined : 'list'}
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered[active] ? `${listId}-${active}` : undefined}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setClosed(false);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="button primary" aria-busy={busy} disabled={text.trim() === ''}>
        {send}
      </button>
    </form>
  );
}

function offers(text: string, commands: readonly { command: string; hint: string; description: string }[]) {
  if (!text.startsWith('/') || text.includes('\n')) return [];
  return commands.flatMap(({ command, hint, description }) => {
    const all = [
      { line: `${command} `, shown: command, hint: `${hint} – ${description}` },
      ...Object.entries(words).map(([word, said]) => {
        const line = `${command} ${word}`;
        return { line, shown: line, hint: said };
      }),
    ];
    return all.filter(({ line }) => line.startsWith(text) && line !== text);
  });
}
