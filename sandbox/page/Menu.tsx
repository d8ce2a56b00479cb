/** A button that opens a short menu: more actions of a message, shortcuts, and the overflow menus of the app. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Entry {
  readonly text: string;
  readonly choose: () => void;
}

export function Menu({
  label,
  entries,
  class: name = '',
  text = '⋯',
}: {
  label: string;
  entries: readonly Entry[];
  class?: string;
  text?: string;
}) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  // Before the next key can arrive: somebody who types quickly means the menu, not its button.
  useLayoutEffect(() => {
    if (!open) return undefined;
    if (list.current) keepInSight(list.current);
    items()[0]?.focus();
    const away = (event: Event): void => {
      if (!list.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', away);
    return () => document.removeEventListener('mousedown', away);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at + all.length - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };

  return (
    <span class={`menu ${name}`}>
      <button
        type="button"
        ref={opener}
        class="quiet"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{text}</span>
      </button>
      {open && (
        <ul role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <li role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  close();
                  entry.choose();
                }}
              >
                {entry.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** Opens upwards or to the other side where what scrolls around it would cut it off. */
function keepInSight(list: HTMLElement): void {
  const around = list.closest('.messages, .form-body, .home, .thread')?.getBoundingClientRect();
  const { bottom, left, height } = list.getBoundingClientRect();
  const { top = 0 } = around ?? {};
  list.classList.toggle('upwards', bottom > (around?.bottom ?? innerHeight) && bottom - height - 40 > top);
  list.classList.toggle('rightwards', left < (around?.left ?? 0));
}
