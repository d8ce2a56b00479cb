/** A button that opens a short menu. */
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
    const step = { ArrowDown: 1, ArrowUp: all.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      all[(at + step) % all.length]?.focus();
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
