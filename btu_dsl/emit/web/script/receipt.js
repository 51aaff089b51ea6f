// The respondent's own copy: what was asked and what was answered, for print.

const receiptOf = (form, { asked, get }, controls) => {
  const items = new Map(form.items.map((item) => [item.id, item]));
  const line = (name, ...words) => {
    const written = document.createElement("p");
    written.className = name;
    written.append(...words);
    return written;
  };
  const inEach = (words) => form.languages.map((code) => spanIn(form, code, words(code)));
  const verbatim = (text) => {
    const words = document.createElement("bdi");
    words.textContent = text;
    return words;
  };

  const marked = (id) => {
    const texts = controls.texts(id);
    const chosen = controls.options(id).filter((input) => input.checked);
    return chosen.map((input) => {
      const words = copyWords(one("span", input.closest(".opt")));
      return line("given", words, ...(own(texts, input.value) ? [": ", verbatim(texts[input.value])] : []));
    });
  };
  const written = ({ id, kind }, value) => {
    if (kind === "text") return [line("given", verbatim(value))];
    if (kind === "date") return [line("given", ...inEach((code) => dateWords(String(value), code)))];
    const unit = one("#u-" + id);
    return [line("given", ...inEach((code) => numberWords(value, code)), " ", ...(unit ? [copyWords(unit)] : []))];
  };

  return asked.map((id) => {
    const value = get(id);
    const box = controls.box(id);
    const battery = box.closest(".battery");
    const stem = battery ? [copyWords(one(".stem", battery)), " "] : [];
    const entry = document.createElement("div");
    const answer = isMissing(value) || !controls.field(id) ? marked(id) : written(items.get(id), value);
    const said = answer.length ? answer : [line("given", say(form, "unanswered"))];
    entry.append(line("asked", ...stem, copyWords(one("legend", box))), ...said);
    return entry;
  });
};
