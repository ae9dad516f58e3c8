// How answers are read and written: what schema/language/answer_text.h says, in the browser.
// tests/cases/answers.txt runs through both. A problem is a sentence and what stands in it, for tell().

const trimmed = written => written.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
const currencySigns = {EUR: "€", GBP: "£", USD: "$"};
const currencySign = code => currencySigns[code] || code;
const mostDigits = 15;  // what a double holds without loss

const asRead = value => ({value, problem: null});
const asProblem = (sentence, ...details) => ({value: null, problem: [sentence, ...details]});

/// `1.234.567`: groups of three behind a first one of one to three that does not begin with 0.
const isGrouped = (digits, group) => {
    const [first, ...groups] = digits.split(group);
    return groups.length > 0 && /^[1-9]\d{0,2}$/.test(first) && groups.every(each => /^\d{3}$/.test(each));
};
const isDigits = written => /^\d+$/.test(written);

/// A number without its unit as {number, decimals}, or {problem}. What can be read in two ways is a problem,
/// never a guess. `comma`: it stands before decimals.
function readNumber(written, comma) {
    const notNumber = {problem: ["'%1' is not a number. Write digits only.", written]};
    const [decimal, group] = comma ? [",", "."] : [".", ","];
    let digits = written.replace(/[ \u00A0\u202F\u2009']/g, " ");
    const negative = /^[-\u2212]/.test(digits);
    if (/^[-+\u2212]/.test(digits)) digits = digits.slice(1);
    digits = digits.replace(/^ +/, "");
    const at = digits.indexOf(decimal);
    let whole = at < 0 ? digits : digits.slice(0, at);
    let fraction = at < 0 ? "" : digits.slice(at + 1);
    if (at >= 0 && !isDigits(fraction)) return notNumber;
    const groups = whole.split(group).length - 1;
    if (groups === 1 && at < 0 && !comma) {
        return {problem: ["'%1' can be read in two ways. Write a point before decimals, and nothing between thousands.", written]};
    }
    if (isGrouped(whole, group)) {
        whole = whole.replaceAll(group, "");
    } else if (groups === 1 && at < 0) {
        [whole, fraction] = whole.split(group);
        if (!isDigits(fraction)) return notNumber;
    }
    if (isGrouped(whole, " ")) whole = whole.replaceAll(" ", "");
    if (whole === "" && fraction !== "") whole = "0";
    if (!isDigits(whole)) return notNumber;
    fraction = fraction.replace(/0+$/, "");
    if (whole.length + fraction.length > mostDigits) {
        return {problem: ["'%1' has more than %2 digits. Write fewer.", written, mostDigits]};
    }
    return {number: Number((negative ? "-" : "") + whole + "." + fraction + "0") + 0, decimals: fraction.length};
}

/// Takes `mark` off the front or the back, with blanks between.
function withoutMark(written, mark) {
    const lower = words => words.replace(/[A-Z]/g, letter => letter.toLowerCase());
    if (!mark || written.length <= mark.length) return written;
    if (lower(written.slice(-mark.length)) === lower(mark)) written = written.slice(0, -mark.length);
    else if (lower(written.slice(0, mark.length)) === lower(mark)) written = written.slice(mark.length);
    return trimmed(trimmed(written).replace(/^\u00A0|\u00A0$/g, ""));
}
function bareNumber(question, written) {
    if (question.type === "percent") return withoutMark(written, "%");
    if (question.type !== "money") return withoutMark(written, question.unit);
    const amount = withoutMark(withoutMark(written, question.currency), currencySign(question.currency));
    const end = [",--", ",-", ".--", ".-"].find(each => amount.endsWith(each));
    return end ? trimmed(amount.slice(0, -end.length)) : amount;
}
function readNumberAnswer(question, written, comma) {
    const {number, decimals, problem} = readNumber(bareNumber(question, written), comma);
    if (problem) return {value: null, problem};
    if (question.type === "year" && (decimals > 0 || number < 1 || number > 9999)) {
        return asProblem("'%1' is not a year. Write four digits, as in 2008.", written);
    }
    const allowed = ["integer", "year"].includes(question.type) ? 0 : question.decimals;
    if (decimals <= allowed) return asRead(number);
    if (allowed === 0) return asProblem("'%1' is not a whole number. Round it.", written);
    return asProblem("'%1' has more than %2 decimals. Round it.", written, allowed);
}

function readDate(written) {
    const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(written);
    const iso = parts ? `${parts[4]}-${parts[3].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : written;
    const day = Day.parse(iso);
    return day ? asRead(day) : asProblem("'%1' is not a date. Write it as 2008-03-05 or 5-3-2008.", written);
}

function readChoices(question, list, written) {
    const chosen = [];
    for (const value of written.split(/[ \t\r\n]+/)) {
        const choice = list.find(each => each.value === value) || list.find(each => each.was === value);
        if (!choice) {
            return asProblem("There is no choice '%1'. Choose from: %2.", value, list.map(each => each.value).join(", "));
        }
        if (!chosen.includes(choice)) chosen.push(choice);
    }
    if (question.type === "select_one" && chosen.length > 1) {
        return asProblem("One choice may be made here, not %1. Keep one of them.", chosen.length);
    }
    const alone = chosen.find(choice => choice.exclusive || choice.missing);
    if (chosen.length > 1 && alone) {
        return asProblem("The choice '%1' goes with no other. Keep it, or keep the others.", alone.value);
    }
    if (chosen[0].missing) return asRead(missingReasons.get(chosen[0].missing));
    return asRead(chosen.map(choice => choice.value));
}

/// A text as an answer to the question: {value, problem}. `list`: the choices that it has, if any.
function readAnswer(question, list, written, comma) {
    written = trimmed(written);
    if (written === "") return asRead(null);
    const reason = missingReasons.get(written);
    const isOffered = (question.missing || []).includes(written) || (list || []).some(each => each.missing === written);
    if (reason && isOffered) return asRead(reason);
    if (question.type === "text" || question.type === "file") return asRead(written);
    if (question.type === "note") return asProblem("This is a text to read, not a question. Leave the answer out.");
    if (question.type === "date") return readDate(written);
    if (question.type.startsWith("select")) {
        if (!list) return asProblem("The form has no choices for this question. Mend the form.");
        return readChoices(question, list, written);
    }
    return readNumberAnswer(question, written, comma);
}

/// The value as readAnswer() reads it back.
function answerText(value, comma) {
    if (typeof value === "number") return comma ? fixed(value).replace(".", ",") : fixed(value);
    return value instanceof Missing ? value.reason : words(value);
}

/// A value from its spelling for storage (schema/language/value.h).
function fromStored(stored) {
    const colon = stored.indexOf(":"), kind = stored.slice(0, colon), rest = stored.slice(colon + 1);
    if (kind === "text") return rest;
    if (kind === "number") return Number(rest);
    if (kind === "truth") return rest === "yes";
    if (kind === "date") return Day.parse(rest);
    if (kind === "missing") return missingReasons.get(rest);
    return kind === "choices" ? rest.split(" ").filter(each => each !== "") : null;
}
