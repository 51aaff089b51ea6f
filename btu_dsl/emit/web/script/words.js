// Words: every language stands in the page, and the style sheet shows one. Text goes in as text, never as markup.

const one = (selector, within = document) => within.querySelector(selector);
const every = (selector, within = document) => [...within.querySelectorAll(selector)];

const spanIn = (form, code, text) => {
  const span = document.createElement("span");
  span.className = "t";
  span.lang = code;
  span.dir = form.directions[code];
  span.textContent = text;
  return span;
};

// The phrase in all languages; `values(code)` fills its places.
const say = (form, key, values = () => ({})) => {
  const words = document.createDocumentFragment();
  for (const code of form.languages) {
    const filled = values(code);
    words.append(spanIn(form, code, form.phrases[key][code].replace(/\{(\w+)\}/g, (_, name) => filled[name])));
  }
  return words;
};

const copyWords = (element) => {
  const words = document.createDocumentFragment();
  for (const child of element.children) if (child.classList.contains("t")) words.append(child.cloneNode(true));
  return words;
};

const inLanguage = (element, code) => {
  const words = one(`.t[lang="${code}"]`, element);
  return words ? words.textContent.trim() : "";
};

const numberWords = (value, code) =>
  new Intl.NumberFormat(code + "-u-nu-latn", { maximumFractionDigits: 9, useGrouping: false }).format(value);

const dateWords = (iso, code) => {
  const [year, month, day] = iso.split("-");
  if (!month) return year;
  const shape = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day || 1));
  return new Intl.DateTimeFormat(code + "-u-ca-gregory-nu-latn", shape).format(moment);
};

// Blanks in texts that a known value, a derived value or an earlier answer fills.
const blanksOf = (page) =>
  every("[data-fill]", page).map((element) => ({
    element,
    name: element.dataset.fill,
    table: element.dataset.table ? JSON.parse(element.dataset.table) : null,
    otherwise: element.textContent,
  }));

const fillBlank = ({ element, name, table, otherwise }, get) => {
  const value = get(name);
  let words = otherwise;
  if (table) words = own(table, String(value)) ? table[String(value)] : otherwise;
  else if (typeof value === "number") words = numberWords(Math.round(value * 100) / 100, element.closest("[lang]").lang);
  else if (typeof value === "string") words = value;
  if (element.textContent !== words) element.textContent = words;
};
