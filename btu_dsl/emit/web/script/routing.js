// Answers and conditions: they mean here what they mean to the compiler's own evaluator.

const NO_ANSWER = Object.freeze({ kind: "no_answer" });
const NOT_ASKED = Object.freeze({ kind: "not_asked" });

const own = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isMissing = (value) => typeof value === "object" && !Array.isArray(value);
const isKind = (value, kind) => isMissing(value) && value.kind === kind;

const held = (value) => {
  const nothing = value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
  return nothing ? NO_ANSWER : value;
};

const asNumber = (value) => {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^[0-9]{4}$/.test(value) ? Number(value) : null;
};

const HOLDS = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

const compare = (op, left, right) => {
  const mixed = (typeof left === "string") !== (typeof right === "string");
  const [a, b] = mixed ? [asNumber(left), asNumber(right)] : [left, right];
  return ["string", "number"].includes(typeof a) && typeof a === typeof b && HOLDS[op](a, b);
};

const CALCULATES = { "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b };

const calculate = (op, left, right) => {
  if (left === null || right === null) return null;
  const result = CALCULATES[op](left, right);
  return Number.isFinite(result) ? result : null;
};

const CONDITIONS = {
  const: (value) => value,
  all: (parts, get) => parts.every((part) => meets(part, get)),
  any: (parts, get) => parts.some((part) => meets(part, get)),
  member: ([name, codes], get) => codes.includes(asNumber(get(name))),
  outside: ([name, codes], get) => {
    const code = asNumber(get(name));
    return code !== null && !codes.includes(code);
  },
  relation: ([op, left, right], get) => compare(op, term(left, get), term(right, get)),
  state: ([name, state, positive], get) => {
    const value = get(name);
    const is = isMissing(value) ? state === "missing" || state === value.kind : state === "answered";
    return is === positive;
  },
  has: ([name, code, positive], get) => {
    const marked = get(name);
    return Array.isArray(marked) && marked.includes(code) === positive;
  },
};

const TERMS = {
  number: (value) => value,
  text: (value) => value,
  date: (value) => value,
  value: (name, get) => (isMissing(get(name)) ? null : get(name)),
  count: (name, get) => (Array.isArray(get(name)) ? get(name).length : null),
  calculation: ([op, left, right], get) => calculate(op, asNumber(term(left, get)), asNumber(term(right, get))),
};

const interpret = (table, node, get) => {
  const [[kind, content]] = Object.entries(node);
  return table[kind](content, get);
};
const meets = (condition, get) => interpret(CONDITIONS, condition, get);
const term = (node, get) => interpret(TERMS, node, get);

const derive = (derived, get) => {
  if (derived.function === "when") return meets(derived.holds, get) ? true : meets(derived.fails, get) ? false : NO_ANSWER;
  if (derived.function === "value") return held(term(derived.term, get));
  const members = derived.members.map(get);
  const answers = members.filter((value) => !isMissing(value));
  if (answers.length < Math.max(derived.min_answered, derived.function === "mean" ? 1 : 0)) {
    return members.length && members.every((value) => isKind(value, "not_asked")) ? NOT_ASKED : NO_ANSWER;
  }
  if (derived.function === "count") return answers.length;
  const sum = answers.reduce((total, answer) => total + (asNumber(answer) ?? 0), 0);
  return derived.function === "mean" ? sum / answers.length : sum;
};

// Who is asked what, in the order of the form. An answer to a question that is not asked does not exist, and a derived
// value is worked out when it is read: by then all that it is made of is known.
const route = (form, answerOf, knownOf) => {
  const values = new Map();
  const rules = new Map(form.derived.map((rule) => [rule.name, rule]));
  const get = (name) => {
    if (values.has(name)) return values.get(name);
    return rules.has(name) ? derive(rules.get(name), get) : NO_ANSWER;
  };
  for (const { name } of form.preload) values.set(name, held(knownOf(name)));
  const asked = [];
  for (const item of form.items) {
    const is = meets(item.guard, get);
    if (is) asked.push(item.id);
    values.set(item.id, is ? held(answerOf(item.id)) : NOT_ASKED);
  }
  return { asked, get };
};
