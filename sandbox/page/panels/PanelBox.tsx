import type { ComponentChildren } from 'preact';

export function PanelBox({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ComponentChildren;
}) {
  return (
    <section class="panel" aria-label={title}>
      <header class="place">
        <h2>{title}</h2>
        <button type="button" class="quiet" aria-label={`Hide ${title}`} onClick={close}>
          ×
        </button>
      </header>
      <div class="panel-body" tabIndex={0} role="group" aria-label={`Inside ${title}`}>
        {children}
      </div>
    </section>
  );
}
