// What a question has to say on Next: an answer that cannot be, a check that fails, a question passed over.

const SHAPES = {
  day: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  month: /^[0-9]{4}-(0[1-9]|1[0-2])$/,
  year: /^[0-9]{4}$/,
};

const problemsOf = (form, controls) => {
  const outside = ({ low, high }, value, [between, least, most], words) => {
    if (!(low !== null && value < low) && !(high !== null && value > high)) return null;
    const bound = (limit, code) => (limit === null ? "" : words(limit, code));
    const key = low === null ? most : high === null ? least : between;
    return say(form, key, (code) => ({ low: bound(low, code), high: bound(high, code) }));
  };

  const number = (item, value, bad) => {
    const scaled = value * 10 ** item.decimals;
    if (bad || !Number.isFinite(value) || Math.abs(scaled - Math.round(scaled)) > 1e-6) {
      return say(form, item.decimals ? "number" : "whole_number", () => item);
    }
    return outside(item, value, ["between", "at_least", "at_most"], numberWords);
  };

  const isDay = (value) => {
    const moment = new Date(value + "T00:00:00Z");
    return !isNaN(moment) && moment.toISOString().startsWith(value);
  };

  const date = (item, value, bad) => {
    const text = String(value);
    const real = !bad && SHAPES[item.precision].test(text) && (item.precision !== "day" || isDay(text));
    if (!real) return say(form, item.precision === "year" ? "year" : "whole_date");
    return outside(item, text, ["date_between", "date_at_least", "date_at_most"], dateWords);
  };

  const unfit = (item) => {
    if (item.kind !== "number" && item.kind !== "date") return null;
    const value = controls.answer(item.id);
    const bad = controls.field(item.id).validity.badInput;
    if (!bad && (value === null || isMissing(value))) return null;
    return (item.kind === "number" ? number : date)(item, value, bad);
  };

  const failing = (item, get) => {
    const fails = item.checks.map((check, place) => ({ ...check, place })).filter((check) => meets(check.fails, get));
    return fails.find((check) => check.level === "hard") || fails[0];
  };

  // `key` names what a respondent need see only once.
  const problem = (item, get) => {
    const wrong = unfit(item);
    if (wrong) return { item, level: "hard", words: wrong };
    const check = failing(item, get);
    if (check) {
      const words = copyWords(one(`[data-check="${check.place}"]`, controls.box(item.id)));
      return { item, level: check.level, words, key: JSON.stringify([item.id, check.place, controls.answer(item.id)]) };
    }
    const passed = item.remind && isKind(get(item.id), "no_answer");
    return passed ? { item, level: "reminder", words: say(form, "not_answered"), key: item.id } : null;
  };

  return problem;
};
