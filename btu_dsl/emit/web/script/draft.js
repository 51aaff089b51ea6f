// Answers outlive a reload: kept in this tab, gone with it, and gone when they are handed over or the device is shared.

const draftOf = (form) => {
  const name = `btu ${form.id}`;
  const shared = one("#shared");
  const fields = every("input:not([type=hidden]), textarea").filter((field) => field !== shared);
  const isMark = (field) => ["radio", "checkbox"].includes(field.type);

  // A browser may have no room, or keep nothing on principle.
  const stored = (act) => {
    try {
      return act(sessionStorage);
    } catch {
      return null;
    }
  };
  const drop = () => stored((store) => store.removeItem(name));
  const keep = (at) => {
    if (shared.checked) return drop();
    const values = fields.map((field) => (isMark(field) ? field.checked : field.value));
    return stored((store) => store.setItem(name, JSON.stringify({ form: form.form, at, values })));
  };

  // The page that was left, or null. Another edition of the form has no use for what was answered in this one.
  const restore = () => {
    const draft = stored((store) => JSON.parse(store.getItem(name)));
    if (draft === null) return null;
    if (draft.form !== form.form) return drop() ?? null;
    fields.forEach((field, place) => {
      if (isMark(field)) field.checked = draft.values[place];
      else field.value = draft.values[place];
    });
    for (const option of every("[data-skip]")) if (one("input:checked", option)) option.hidden = false;
    return draft.at;
  };

  return { keep, drop, restore };
};
