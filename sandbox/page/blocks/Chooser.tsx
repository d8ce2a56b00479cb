/** A field in which one types and picks from what is offered: the combobox of the ARIA practices, with what was picked as chips. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Option {
  readonly key: string;
  readonly text: string;
  readonly held: unknown;
}

interface Props {
  readonly id: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-required'?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
  readonly placeholder: string;
  readonly chosen: readonly Option[];
  /** From how many characters on something is offered, and how much may be picked. */
  readonly least: number;
  readonly most: number;
  readonly search: (text: string) => Promise<readonly Option[]>;
  readonly choose: (options: readonly Option[]) => void;
}

/** While somebody types, not every letter is a question. */
const PAUSE_MS = 120;

export function Chooser({ id, placeholder, chosen, least, most, search, choose, ...aria }: Props) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const [offered, setOffered] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const isFull = chosen.length >= most && most > 1;
  const shown = offered.filter((each) => !chosen.some(({ key }) => key === each.key));

  useEffect(() => {
    if (!open || text.length < least) {
      setOffered([]);
      setState('idle');
      return undefined;
    }
    let over = false;
    setState('loading');
    const timer = setTimeout(() => {
      search(text).then(
        (found) => {
          if (over) return;
          setOffered(found);
          setActive(0);
          setState('idle');
        },
        () => !over && setState('failed'),
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text, open]);

  const pick = (option: Option): void => {
    choose(most === 1 ? [option] : [...chosen, option]);
    setText('');
    setOffered([]);
    setOpen(false);
    input.current?.focus();
  };
  const drop = (key: string): void => {
    choose(chosen.filter((each) => each.key !== key));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (shown.length > 0) setActive((active + (key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
    } else if (key === 'Enter') {
      event.preventDefault();
      const option = open ? shown[active] : undefined;
      if (option) pick(option);
    } else if (key === 'Escape' && open && text !== '') {
      event.stopPropagation();
      setOpen(false);
    } else if (key === 'Backspace' && text === '') {
      const last = chosen.at(-1);
      if (last) drop(last.key);
    }
  };

  const isOpen = open && text.length >= least && !isFull;
  const option = (index: number): string => `${id}-option-${index}`;
  return (
    <div class="chooser">
      <div class="chips" onClick={() => input.current?.focus()}>
        {chosen.map(({ key, text: name }) => (
          <span class="chip" key={key}>
            {name}
            <button type="button" aria-label={`Remove ${name}`} onClick={() => drop(key)}>
              ×
            </button>
          </span>
        ))}
        <input
          {...aria}
          id={id}
          ref={input}
          role="combobox"
          autocomplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown[active] ? option(active) : undefined}
          placeholder={chosen.length === 0 ? placeholder : undefined}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={(event) => {
            const isInside = event.currentTarget.closest('.chooser')?.contains(event.relatedTarget as Node | null);
            if (!isInside) setOpen(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label="Choices" hidden={!isOpen || shown.length === 0}>
        {isOpen &&
          shown.map((each, index) => (
            <li
              key={each.key}
              id={option(index)}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(each)}
            >
              {each.text}
            </li>
          ))}
      </ul>
      <p class="chooser-note" role="status">
        {noteOf(state, isOpen && text !== '' && shown.length === 0, isFull ? most : 0)}
      </p>
    </div>
  );
}

function noteOf(state: 'idle' | 'loading' | 'failed', isEmpty: boolean, full: number): string {
  if (full > 0) return `${full} are as many as fit.`;
  if (state === 'failed') return 'The app did not answer.';
  if (state === 'loading') return 'Looking …';
  return isEmpty ? 'Nothing fits.' : '';
}
