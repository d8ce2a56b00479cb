/** What the app wants to have asked before a button does something. */
import { useRef } from 'preact/hooks';
import { fieldsOf, stringOf } from '../json';
import { wordsOfText } from '../read/words';
import { Text } from './blocks/Blocks';
import { useScreen } from './screen';
import { useDialog } from './useDialog';

export function ConfirmDialog({ confirm, answer }: { confirm: unknown; answer: (yes: boolean) => void }) {
  const { reader } = useScreen();
  const { title, text, confirm: yes, deny, style } = fieldsOf(confirm);
  const box = useRef<HTMLDivElement>(null);
  useDialog(box, () => answer(false));
  return (
    <div class="shade">
      <div
        class="dialog small"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="confirm-title"
        aria-describedby="confirm-text"
        ref={box}
        tabIndex={-1}
      >
        <header>
          <h2 id="confirm-title">{wordsOfText(title, reader)}</h2>
        </header>
        <p class="form-body" id="confirm-text">
          <Text value={text} reader={reader} />
        </p>
        <footer>
          <button type="button" class="button" onClick={() => answer(false)}>
            {wordsOfText(deny, reader)}
          </button>
          <button type="button" class={`button ${stringOf(style) || 'primary'}`} onClick={() => answer(true)}>
            {wordsOfText(yes, reader)}
          </button>
        </footer>
      </div>
    </div>
  );
}
