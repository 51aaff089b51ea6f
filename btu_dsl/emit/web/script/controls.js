// The native controls of each question, and what stands in them.

const controlsOf = (form) => {
  const items = new Map(form.items.map((item) => [item.id, item]));
  const boxes = new Map(form.items.map((item) => [item.id, one("#q-" + item.id)]));
  const box = (id) => boxes.get(id);
  const options = (id) => every("[data-option]", box(id));
  const field = (id) => one("[data-field]", box(id));

  const answer = (id) => {
    const { kind, precision } = items.get(id);
    const marked = options(id).filter((input) => input.checked);
    const missing = marked.find((input) => own(input.dataset, "missing"));
    if (missing) return { kind: missing.value };
    if (kind === "one") return marked.length ? Number(marked[0].value) : null;
    if (kind === "many") return marked.map((input) => Number(input.value)).sort((a, b) => a - b);
    const text = field(id).value;
    if (text.trim() === "") return null;
    return kind === "number" || precision === "year" ? Number(text) : kind === "text" ? text : text.trim();
  };

  // What was written beside marked answers: code → words.
  const texts = (id) => {
    const written = every("[data-specify]", box(id)).filter((input) => input.value.trim() !== "");
    const beside = (input) => one("#" + input.dataset.specify);
    return Object.fromEntries(
      written.filter((input) => beside(input).checked).map((input) => [beside(input).value, input.value]),
    );
  };

  const alone = (input) => own(input.dataset, "alone");

  // After `target` changed, what cannot stand beside it gives way.
  const settle = (id, target) => {
    if (own(target.dataset, "specify")) {
      const option = one("#" + target.dataset.specify);
      if (target.value.trim() !== "" && !option.checked) {
        option.checked = true;
        settle(id, option);
      }
    } else if (own(target.dataset, "field")) {
      if (target.value !== "" || target.validity.badInput) for (const input of options(id)) input.checked = false;
    } else if (target.type === "checkbox" && target.checked) {
      for (const input of options(id)) if (input !== target && (alone(target) || alone(input))) input.checked = false;
      if (field(id)) field(id).value = "";
    }
  };

  const clear = (id) => {
    for (const input of options(id)) input.checked = false;
    options(id)[0].focus();
  };

  const first = (id) => one("[data-option]:checked", box(id)) || one("[data-field], [data-option]", box(id));
  const holder = (element) => {
    const question = element.closest(".q");
    return question ? question.id.slice(2) : null;
  };

  return { box, options, field, answer, texts, settle, clear, first, holder };
};
