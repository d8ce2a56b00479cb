import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const NEAR = 80;

/** Who is at the end sees what comes; who reads above stays there. `list` has its messages in one child. */
export function useStayAtEnd(list: RefObject<HTMLElement | null>, where: string): void {
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    const inner = element?.firstElementChild;
    if (!element || !inner) return undefined;
    const toEnd = (): void => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    };
    const scrolled = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    isAtEnd.current = true;
    toEnd();
    // Messages get their true height only when they are drawn, and grow when they are edited.
    const observer = new ResizeObserver(toEnd);
    observer.observe(inner);
    observer.observe(element);
    element.addEventListener('scroll', scrolled);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [where]);
}
