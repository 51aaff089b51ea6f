// Which page is shown, how far it is, and the way back and forth through the browser's own history.

const pagesOf = (form, stages) => {
  // The page that hands the answers over; the receipt comes after it.
  const last = stages.length - 2;
  const asking = stages.slice(1, last);
  const blocks = [...new Set(asking.map((stage) => stage.dataset.block))];
  const itemsOn = (stage) => form.items.filter((item) => item.page === stage.id);
  const itemsIn = (block) => form.items.filter((item) => item.block === block);
  const some = (items, state) => items.some((item) => state.asked.includes(item.id));

  const isOpen = (index, state) => index === 0 || index === last || some(itemsOn(stages[index]), state);
  const next = (from, step, state) => {
    let index = from + step;
    while (index > 0 && index < last && !isOpen(index, state)) index += step;
    return index;
  };

  // A total is told only when no answer can change it: first of pages, else of blocks, else not at all.
  const settled = (items, state) => some(items.filter((item) => item.fixed), state) || items.every((item) => item.fixed);
  const progress = (at, state) => {
    if (at === 0 || at >= last) return null;
    const place = (key, open, here) => ({ key, n: open.indexOf(here) + 1, total: open.length });
    if (asking.every((stage) => settled(itemsOn(stage), state))) {
      return place("page_of", asking.filter((stage) => some(itemsOn(stage), state)), stages[at]);
    }
    if (blocks.every((block) => settled(itemsIn(block), state))) {
      return place("part_of", blocks.filter((block) => some(itemsIn(block), state)), stages[at].dataset.block);
    }
    return null;
  };

  // A block's introduction stands on the first of its pages that is shown.
  const introduces = (stage, state) =>
    asking.find((other) => other.dataset.block === stage.dataset.block && some(itemsOn(other), state)) === stage;

  return { last, itemsOn, isOpen, next, progress, introduces };
};
