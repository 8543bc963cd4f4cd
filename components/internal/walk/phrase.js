(phrase) => {
  const root = document.querySelector("article") ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push({ start: text.length, node: walker.currentNode });
    text += walker.currentNode.data;
  }
  // The last node that starts before a position holds it; an end belongs to
  // the node before it.
  const place = (position, isEnd) => {
    const found = nodes.findLast(({ start }) => (isEnd ? start < position : start <= position));
    return [found.node, position - found.start];
  };
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const range = document.createRange();
    range.setStart(...place(at, false));
    range.setEnd(...place(at + phrase.length, true));
    if ([...range.getClientRects()].some((box) => box.width)) return range;
  }
  return null;
}
