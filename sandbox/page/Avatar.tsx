const hues = [12, 40, 95, 150, 185, 215, 255, 290, 330];

const hueOf = (id: string): number =>
  hues[[...id].reduce((sum, each) => sum + each.charCodeAt(0), 0) % hues.length] ?? 0;

export function Avatar({
  id,
  name,
  isApp = false,
  small = false,
}: {
  id: string;
  name: string;
  isApp?: boolean;
  small?: boolean;
}) {
  const style = isApp ? undefined : { background: `hsl(${hueOf(id)} 45% 32%)` };
  return (
    <span class={`avatar ${isApp ? 'of-app' : ''} ${small ? 'small' : ''}`} style={style} aria-hidden="true">
      {isApp ? '?!' : name.slice(0, 2)}
    </span>
  );
}
