// Which page is shown, how far it is, and the way back and forth through the browser's own history.

const pagesOf = (form, stages) => {
  // The page that hands the answers over; the receipt comes after it.
  const last = stages.length - 2;
  const asking = stages.filter((stage) => own(stage.dataset, "block"));
  const blocks = [...new Set(asking.map((stage) => stage.dataset.block))];
  const itemsOn = (stage) => form.items.filter((item) => item.page === stage.id);
  const itemsIn = (block) => form.items.filter((item) => item.block === block);
  const some = (items, state) => items.some((item) => state.asked.includes(item.id));

  const isAsking = (index) => asking.includes(stages[index]);
  const isOpen = (index, state) => !isAsking(index) || some(itemsOn(stages[index]), state);
  // Where there is none that way, the place itself.
  const next = (from, step, state) => {
    let index = from + step;
    while (index >= 0 && index < last && !isOpen(index, state)) index += step;
    return index < 0 ? from : index;
  };

  // A total is told only when no answer can change it: first of pages, else of blocks, else not at all.
  const settled = (items, state) => some(items.filter((item) => item.fixed), state) || items.every((item) => item.fixed);
  const progress = (at, state) => {
    if (!isAsking(at)) return null;
    const place = (key, open, here) => {
      return open.length > 1 ? { key, n: open.indexOf(here) + 1, total: open.length } : null;
    };
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

  return { last, itemsOn, isAsking, isOpen, next, progress, introduces };
};
