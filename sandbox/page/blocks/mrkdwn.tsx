/** Slack's mrkdwn as elements. Parsed by slack-message-parser; dates and names as this reader sees them. */
import type { ComponentChildren } from 'preact';
import { type Node, NodeType, parse } from 'slack-message-parser';
import { renderDate } from '../../read/dates';
import type { Reader } from '../../read/reader';
import { emoji } from './emoji';

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function Mrkdwn({ text, reader }: { text: string; reader: Reader }) {
  return <>{children(parse(text).children, reader)}</>;
}

const children = (nodes: readonly Node[], reader: Reader): ComponentChildren =>
  nodes.map((node) => element(node, reader));

function element(node: Node, reader: Reader): ComponentChildren {
  switch (node.type) {
    case NodeType.Text:
      return plain(node.text);
    case NodeType.Bold:
      return <strong>{children(node.children, reader)}</strong>;
    case NodeType.Italic:
      return <em>{children(node.children, reader)}</em>;
    case NodeType.Strike:
      return <s>{children(node.children, reader)}</s>;
    case NodeType.Quote:
      return <blockquote>{children(node.children, reader)}</blockquote>;
    case NodeType.Code:
      return <code>{plain(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{plain(node.text)}</pre>;
    case NodeType.Emoji:
      return emoji(node.name);
    case NodeType.UserLink:
      return <span class="mention">@{reader.nameOf(node.userID)}</span>;
    case NodeType.ChannelLink:
      return <span class="mention">#{reader.channelNameOf(node.channelID)}</span>;
    case NodeType.URL:
      return <Link url={plain(node.url)}>{node.label ? children(node.label, reader) : plain(node.url)}</Link>;
    case NodeType.Command:
      return command(node.name, node.arguments, node.label ? children(node.label, reader) : '', reader);
    case NodeType.Root:
      return children(node.children, reader);
  }
}

function command(name: string, args: readonly string[], label: ComponentChildren, reader: Reader): ComponentChildren {
  if (name !== 'date') return <span class="mention">@{name}</span>;
  const seconds = Number(args[0]);
  const shown = renderDate(seconds, args[1] ?? '', '', reader);
  return <time dateTime={new Date(seconds * 1000).toISOString()}>{shown || label}</time>;
}

/** Nothing here leads out of the machine: an address is shown, and where it would lead. */
export function Link({ url, children: inside }: { url: string; children: ComponentChildren }) {
  return (
    <span class="link" title={url}>
      {inside}
    </span>
  );
}
