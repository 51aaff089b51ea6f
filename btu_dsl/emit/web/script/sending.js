// Finishing: the answers as one document, handed over as a file or posted to the endpoint.

const accepted = ({ type, codes }, text) => {
  if (type === "text") return text.slice(0, 200);
  if (type === "date") return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? text : null;
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) && (type === "number" || codes.includes(value)) ? value : null;
};

// The values that the link carries; names that the form does not know are left alone.
const preloadOf = (form, address) => {
  const known = form.preload
    .filter(({ name }) => address.has(name))
    .map((declared) => [declared.name, accepted(declared, address.get(declared.name))]);
  return Object.fromEntries(known.filter(([, value]) => value !== null && value !== ""));
};

const documentOf = (form, { asked, get }, controls, { language, token, preload }) => {
  const { id, version, core, root } = form;
  const answers = {};
  const texts = {};
  for (const name of asked) {
    answers[name] = isKind(get(name), "no_answer") ? null : get(name);
    const written = controls.texts(name);
    if (Object.keys(written).length) texts[name] = written;
  }
  return { btu_answers: 1, id, version, core, root, language, mode: "web", token, preload, answers, texts };
};

const fileName = (form) => `${form.id}-${form.version}-answers.json`;

const download = (form, answers) => {
  const blob = new Blob([JSON.stringify(answers, null, 2) + "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName(form);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

// Resolves to whether the endpoint took the answers.
const post = async (form, answers) => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), 30000);
  try {
    const reply = await fetch(form.endpoint, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(answers),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: limit.signal,
    });
    return reply.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
