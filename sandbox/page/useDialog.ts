import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const focusable =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * Where the focus was last, by the layer it was in: what is covered becomes inert and loses the focus before the dialog is
 * there to ask.
 */
const last = new Map<string, HTMLElement>();

const layerOf = (element: Element): string =>
  element.closest('[role=alertdialog], [role=dialog]')?.getAttribute('role') ?? 'screen';

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement) last.set(layerOf(target), target);
});

/** What a dialog lies upon: a confirmation may lie upon a form. */
function focusedBelow(box: HTMLElement | null): HTMLElement | undefined {
  const form = last.get('dialog');
  if (box?.getAttribute('role') === 'alertdialog' && form?.isConnected) return form;
  return last.get('screen');
}

/** Keeps the focus inside while it is open, and gives it back to where it was. */
export function useDialog(box: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const before = focusedBelow(box.current);
    const first = box.current?.querySelector<HTMLElement>('.form-body input, .form-body textarea, .form-body select');
    const wanted = box.current?.querySelector<HTMLElement>('[data-focus]');
    (wanted ?? first ?? box.current)?.focus();
    return () => {
      const back = before?.isConnected ? before : document.querySelector<HTMLElement>('.screen textarea, .main');
      // After everything around it can be focused again.
      requestAnimationFrame(() => back?.focus());
    };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        onEscape();
      }
      if (event.key === 'Tab') keepInside(event, box.current);
    };
    const element = box.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const all = [...(box?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter((each) => each.offsetParent !== null);
  const [first, last] = [all[0], all.at(-1)];
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}
