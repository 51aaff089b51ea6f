// The form itself: what the respondent does, and what the page does then.

const startForm = () => {
  const root = document.documentElement;
  const form = JSON.parse(one("#program").textContent);
  const page = one("#form");
  const summary = one("#summary");
  const status = one("#status");
  const stages = every(".page");
  const controls = controlsOf(form);
  const problem = problemsOf(form, controls);
  const { last, itemsOn, isAsking, isOpen, next, progress, introduces } = pagesOf(form, stages);
  const draft = draftOf(form);
  const blanks = blanksOf(document);
  const address = new Map([...new URLSearchParams(location.search), ...new URLSearchParams(location.hash.slice(1))]);
  const preload = preloadOf(form, address);
  const seen = new Set();
  let state;
  let at = 0;
  let unsaved = false;
  let sent = false;

  const heading = () => one("h2", stages[at]);
  const entitle = (prefix = "") => {
    const words = [prefix, inLanguage(heading(), root.lang)].filter(Boolean).join(": ");
    document.title = `${words} – ${form.title[root.lang]}`;
  };

  const update = () => {
    state = route(form, controls.answer, (name) => preload[name]);
    for (const item of form.items) {
      controls.box(item.id).hidden = !state.asked.includes(item.id);
      const clear = one(".clear", controls.box(item.id));
      if (clear) clear.hidden = !controls.options(item.id).some((input) => input.checked);
    }
    for (const battery of every(".battery")) battery.hidden = !one(".q:not([hidden])", battery);
    for (const intro of every("[data-intro]")) intro.hidden = !introduces(intro.closest(".page"), state);
    for (const blank of blanks) fillBlank(blank, state.get);
  };

  const showProgress = () => {
    const line = one("#progress");
    const found = progress(at, state);
    line.replaceChildren(...(found ? [say(form, found.key, () => found)] : []));
  };

  // Marks a question with what it has to say; no level takes the mark away.
  const mark = (id, level, words) => {
    const box = controls.box(id);
    if (level) box.dataset.state = level;
    else delete box.dataset.state;
    one(".message", box).replaceChildren(...(words ? [words] : []));
    const field = controls.field(id);
    if (field) field.setAttribute("aria-invalid", String(level === "hard"));
  };
  const forget = () => {
    summary.hidden = true;
    for (const item of form.items) if (controls.box(item.id).dataset.state) mark(item.id);
  };

  const lay = (index) => {
    at = index;
    forget();
    for (const stage of stages) stage.classList.toggle("current", stage === stages[at]);
    root.classList.toggle("finished", at > last);
    update();
    showProgress();
    const when = isAsking(at) ? "next" : at === last ? "finish" : "start";
    for (const words of every("[data-when]")) words.hidden = words.dataset.when !== when;
    one("#back").hidden = next(at, -1, state) === at;
    one("#nav").hidden = at > last;
    one("#spoken").replaceChildren();
    entitle();
  };
  const show = (index) => {
    lay(index);
    if (unsaved) draft.keep(at);
    heading().focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const go = (index) => {
    history.pushState({ btu: index, depth: (history.state?.depth ?? 0) + 1 }, "");
    show(index);
  };

  const entry = ({ item, level, words }) => {
    const link = document.createElement("a");
    link.href = "#q-" + item.id;
    link.append(copyWords(one("legend", controls.box(item.id))));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      controls.first(item.id).focus();
    });
    const line = document.createElement("div");
    line.append(level === "reminder" ? say(form, "unanswered") : words.cloneNode(true));
    const listed = document.createElement("li");
    listed.append(link, line);
    return listed;
  };
  const tell = (problems) => {
    forget();
    const level = problems[0].level === "hard" ? "hard" : "reminder";
    one("ul", summary).replaceChildren(...problems.map(entry));
    for (const { item, level: own, words, key } of problems) {
      mark(item.id, own, words);
      if (own !== "hard") seen.add(key);
      if (own === "reminder") for (const option of every("[data-skip]", controls.box(item.id))) option.hidden = false;
    }
    summary.dataset.state = level;
    for (const part of every("[data-for]", summary)) part.hidden = part.dataset.for !== level;
    summary.hidden = false;
    entitle(inLanguage(one(`[data-prefix="${level}"]`), root.lang));
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "start" });
  };

  // What must be put right comes first and by itself: nobody shall think that an answer is demanded.
  const problemsOn = (index) => {
    const found = itemsOn(stages[index])
      .filter((item) => state.asked.includes(item.id))
      .map((item) => problem(item, state.get))
      .filter(Boolean);
    const hard = found.filter(({ level }) => level === "hard");
    return hard.length ? hard : found.filter(({ key }) => !seen.has(key));
  };

  const answers = () => {
    const written = one("#token")?.value.trim();
    const token = form.token ? written || address.get("token") || null : null;
    return documentOf(form, state, controls, { language: root.lang, token, preload });
  };
  const receive = () => {
    const total = state.asked.length;
    const n = state.asked.filter((id) => !isMissing(state.get(id))).length;
    one("#answered").replaceChildren(say(form, "answered", () => ({ n, total })));
    one("#receipt").replaceChildren(one("h3", one("#receipt")), ...receiptOf(form, state, controls));
    unsaved = false;
    draft.drop();
    go(last + 1);
  };
  const send = async () => {
    const button = one("#next");
    button.disabled = true;
    status.replaceChildren(say(form, "sending"));
    sent = await post(form, answers());
    button.disabled = false;
    status.replaceChildren(...(sent ? [] : [say(form, "not_sent")]));
    if (sent) receive();
    else {
      one("#instead").hidden = false;
      one("[data-when=finish]").replaceChildren(say(form, "try_again"));
    }
  };
  const save = () => download(form, answers());
  const finish = () => {
    for (let index = 0; index < last; index += 1) {
      const problems = problemsOn(index);
      if (problems.some(({ level }) => level === "hard")) {
        go(index);
        tell(problems);
        return;
      }
    }
    if (form.endpoint) send();
    else {
      save();
      receive();
    }
  };
  const advance = () => {
    const problems = isAsking(at) ? problemsOn(at) : [];
    if (problems.length) tell(problems);
    else if (at < last) go(next(at, 1, state));
    else if (at === last) finish();
  };

  const changed = (id) => {
    unsaved = true;
    if (controls.box(id).dataset.state) mark(id);
    update();
    showProgress();
    draft.keep(at);
  };
  page.addEventListener("input", ({ target }) => {
    const id = controls.holder(target);
    if (!id) return;
    controls.settle(id, target);
    changed(id);
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!one("#next").disabled) advance();
  });
  page.addEventListener("click", ({ target }) => {
    if (!target.closest(".clear")) return;
    const id = controls.holder(target);
    controls.clear(id);
    changed(id);
    one("#spoken").replaceChildren(say(form, "cleared"));
  });
  one("#back").addEventListener("click", () => {
    if (history.state?.depth > 0) history.back();
    else show(next(at, -1, state));
  });
  addEventListener("popstate", ({ state: entry }) => {
    if (!Number.isInteger(entry?.btu)) return;
    const index = Math.min(entry.btu, last + 1);
    if (sent) show(last + 1);
    else show(index > last || isOpen(index, state) ? index : next(index, -1, state));
  });
  one(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    heading().focus();
  });
  one("#shared").addEventListener("change", () => (unsaved ? draft.keep(at) : draft.drop()));
  for (const button of every("[data-save]")) button.addEventListener("click", save);
  one("#print").addEventListener("click", () => print());
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  const speak = (code) => {
    root.lang = code;
    root.dir = form.directions[code];
    entitle();
  };
  for (const choice of every("[name=btu_language]")) {
    choice.addEventListener("change", () => {
      speak(choice.value);
      if (unsaved) draft.keep(at);
    });
    if (choice.value === address.get("lang")) choice.checked = true;
  }
  for (const field of every("[data-native]")) {
    if (field.type !== field.dataset.native) one(".hint", controls.box(controls.holder(field))).hidden = false;
  }
  if (one("#token") && address.has("token")) one("#token-line").hidden = true;
  for (const name of every("[data-file]")) name.textContent = fileName(form);
  page.noValidate = true;
  const left = draft.restore();
  update();
  speak(one("[name=btu_language]:checked")?.value ?? form.languages[0]);
  if (left === null) {
    lay(isOpen(0, state) ? 0 : next(0, 1, state));
    history.replaceState({ btu: at, depth: 0 }, "");
  } else {
    unsaved = true;
    history.replaceState({ btu: left, depth: history.state?.depth ?? 0 }, "");
    show(isOpen(left, state) ? left : next(left, -1, state));
  }

  window.btu = Object.freeze({
    asked: (sheet, known = {}) =>
      route(form, (id) => (own(sheet, id) ? sheet[id] : null), (name) => (own(known, name) ? known[name] : null)).asked,
  });
};

document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  try {
    startForm();
  } catch (fault) {
    document.documentElement.classList.remove("js");
    throw fault;
  }
});
