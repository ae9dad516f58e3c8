// Values of the questionnaire language, and what its operators and functions make of them: what
// schema/language/evaluator.h and decimal.h say, in the browser. tests/cases/expressions runs through both.
//
// A blank is null, a missing reason a Missing, a date a Day; a number, a text, a truth and a set of choices are
// JavaScript's own. Where an expression looks at one choice it sees a text.

class Missing {
    constructor(reason) { this.reason = reason; }
}
const missingReasons = new Map(["dont-know", "not-applicable", "refused", "not-yet-known"]
    .map(reason => [reason, new Missing(reason)]));

const daysInMonth = (year, month) =>
    month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28)
        : [4, 6, 9, 11].includes(month) ? 30 : 31;

/// A day of the calendar, as year * 10000 + month * 100 + day.
class Day {
    constructor(number) { this.number = number; }
    /// `2008-02-18`; null if it isn't, or if there is no such day.
    static parse(iso) {
        const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
        if (!parts) return null;
        const [year, month, day] = parts.slice(1).map(Number);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
        return new Day(year * 10000 + month * 100 + day);
    }
    static today() {
        const now = new Date();
        return new Day(now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate());
    }
    iso() {
        const digits = String(this.number).padStart(8, "0");
        return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    }
}

/// All answers of a column, and the rows of a repeat: for functions that take many.
class Cells {
    constructor(values) { this.values = values; }
}
class Rows {
    constructor(count) { this.count = count; }
}

const isAnswer = value => value !== null && !(value instanceof Missing);
const isBlank = value => !isAnswer(value);
const isMissing = (value, reason) => value instanceof Missing && (reason === undefined || value.reason === reason);
const text = words => words === "" ? null : words;
const finite = number => Number.isFinite(number) ? number + 0 : null;

/// The first missing reason among them, else null if one is blank; undefined if all are answers.
function unknownAmong(values) {
    let unknown;
    for (const value of values) {
        if (value instanceof Missing) return value;
        if (value === null) unknown = null;
    }
    return unknown;
}
/// The function for what is known; what is not passes through it.
const strict = act => (...values) => {
    const unknown = unknownAmong(values);
    return unknown === undefined ? act(...values) : unknown;
};

// Decimals: people count in them, doubles do not (decimal.h).
const noise = 1e-12;
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const sameNumber = (a, b, tolerance) =>
    Math.abs(a - b) <= tolerance + noise * Math.max(Math.abs(a), Math.abs(b), tolerance);
function added(a, b) {
    const sum = a + b;
    return Math.abs(sum) <= noise * Math.max(Math.abs(a), Math.abs(b)) ? 0 : sum;
}
function remainder(a, b) {
    const rest = a % b;
    const slack = noise * Math.max(Math.abs(a), Math.abs(b));
    return Math.abs(rest) <= slack || Math.abs(b) - Math.abs(rest) <= slack ? 0 : rest;
}
function rounded(number, decimals) {
    const places = Math.min(Math.max(Math.trunc(decimals), -15), 15);
    const power = powers[Math.abs(places)];
    const scaled = Math.abs(places < 0 ? number / power : number * power);
    if (!Number.isFinite(scaled) || scaled >= 2 ** 52) return number;
    const floor = Math.floor(scaled);
    const up = scaled - floor + Math.min(noise * Math.max(1, scaled), 1e-3) >= 0.5;
    const result = floor + (up ? 1 : 0);
    const size = places < 0 ? result * power : result / power;
    return number < 0 && size !== 0 ? -size : size;
}
function whole(number) {
    const nearest = number < 0 ? -Math.round(-number) : Math.round(number);
    return (sameNumber(number, nearest, 0) ? nearest : Math.trunc(number)) + 0;
}

/// Without an exponent; of what is whole every digit, else the fewest that read back as the same number.
function fixed(number) {
    if (Number.isInteger(number)) return BigInt(number).toString();
    const [digits, exponent] = String(Math.abs(number)).split("e-");
    const sign = number < 0 ? "-" : "";
    if (exponent === undefined) return sign + digits;
    return sign + "0." + "0".repeat(Number(exponent) - 1) + digits.replace(".", "");
}
/// To twelve significant digits, what lies halfway to the even one.
function twelveDigits(number) {
    const [digits, exponent] = Math.abs(number).toExponential(100).split("e");
    const all = digits.replace(".", "");
    const halfway = all[12] === "5" && /^0*$/.test(all.slice(13)) && Number(all[11]) % 2 === 0;
    if (!halfway) return Number(number.toExponential(11));
    return Math.sign(number) * Number(all[0] + "." + all.slice(1, 12) + "e" + exponent);
}
function numberText(number) {
    if (Math.abs(number) < 1e15 && Number.isInteger(number)) return fixed(number);
    const significant = twelveDigits(number);
    return fixed(Number.isFinite(significant) ? significant : number);
}
/// A number as people write it; null if it is anything else, or if a comma may as well group thousands.
function plainNumber(written) {
    let plain = written.replace(/^ +| +$/g, "");
    const sign = plain.search(/[.,]/);
    if (sign >= 0 && plain[sign] === ",") {
        if (plain.length - sign - 1 === 3) return null;
        plain = plain.slice(0, sign) + "." + plain.slice(sign + 1);
    }
    if (plain[0] === "+" && !plain.includes("-")) plain = plain.slice(1);
    if (!/^-?(\d+|\d*\.\d+)$/.test(plain)) return null;
    const number = Number(plain);
    return Number.isFinite(number) ? number + 0 : null;
}

// Operators
function logical(left, right, decides) {
    if (left === decides || right === decides) return decides;
    const unknown = unknownAmong([left, right]);
    return unknown === undefined ? !decides : unknown;
}
const both = (left, right) => logical(left, right, false);
const either = (left, right) => logical(left, right, true);
const negation = strict(truth => !truth);
const condition = (test, then, otherwise) => typeof test !== "boolean" ? test : test ? then : otherwise;
function coalesce(...values) {
    const found = values.find(isAnswer);
    return found === undefined ? unknownAmong(values) : found;
}

function same(left, right, tolerance) {
    if (typeof left === "number") return sameNumber(left, right, tolerance);
    if (left instanceof Day) return left.number === right.number;
    if (!Array.isArray(left)) return left === right;
    return Array.isArray(right) && left.length === right.length && left.every(each => right.includes(each));
}
const size = value => value instanceof Day ? value.number : value;
const below = (left, right) => !same(left, right, 0) && size(left) < size(right);
const equal = strict(same);
const unequal = strict((left, right, tolerance) => !same(left, right, tolerance));
const less = strict(below);
const lessOrEqual = strict((left, right) => below(left, right) || same(left, right, 0));
const more = strict((left, right) => !below(left, right) && !same(left, right, 0));
const moreOrEqual = strict((left, right) => !below(left, right));

const add = strict((a, b) => finite(added(a, b)));
const subtract = strict((a, b) => finite(added(a, -b)));
const multiply = strict((a, b) => finite(a * b));
const divide = strict((a, b) => b === 0 ? null : finite(a / b));
const modulo = strict((a, b) => b === 0 ? null : finite(remainder(a, b)));
const negate = strict(number => finite(-number));

// Functions
const round = strict((number, decimals = 0) => finite(rounded(number, decimals)));
const integer = strict(number => finite(whole(number)));
const absolute = strict(number => finite(Math.abs(number)));
const selected = strict((set, choice) => Array.isArray(set) ? set.includes(choice) : set === choice);
const countSelected = strict(set => Array.isArray(set) ? set.length : 1);
const year = strict(day => Math.floor(day.number / 10000));

const answersIn = values =>
    values.flatMap(value => value instanceof Cells ? value.values : [value]).filter(isAnswer);
const count = (...values) => values[0] instanceof Rows ? values[0].count : answersIn(values).length;
function extreme(values, chosen) {
    const answers = answersIn(values);
    if (answers.length === 0) return null;
    const found = answers.reduce((best, each) => chosen(size(each), size(best)) ? each : best);
    return found instanceof Day ? found : finite(found);
}
const least = (...values) => extreme(values, (each, best) => each < best);
const most = (...values) => extreme(values, (each, best) => each > best);
function sum(...values) {
    const answers = answersIn(values);
    return answers.length === 0 ? null : finite(answers.reduce(added));
}
function mean(...values) {
    const answers = answersIn(values);
    return answers.length === 0 ? null : finite(answers.reduce(added) / answers.length);
}

function words(value) {
    if (isBlank(value)) return "";
    if (typeof value === "number") return numberText(value);
    if (value instanceof Day) return value.iso();
    return Array.isArray(value) ? value.join(" ") : String(value);
}
const toText = strict(value => text(words(value)));
const concat = (...values) => text(values.map(words).join(""));
const toNumber = strict(value => typeof value === "number" ? value : plainNumber(value));
const toDate = strict(value => value instanceof Day ? value : Day.parse(value));
const contains = strict((whole, part) => whole.includes(part));
const startsWith = strict((whole, part) => whole.startsWith(part));
const length = strict(words => [...words].length);

// Regular expressions: the program that schema/language/regex.cpp made of one, run as it runs there, in time
// linear in the text.
const [letterStep, anyStep, oneOfStep, splitStep, jumpStep, beginStep, endStep] = [0, 1, 2, 3, 4, 5, 6];
function holds([negated, ...bounds], letter) {
    let inside = false;
    for (let i = 0; i < bounds.length && !inside; i += 2) inside = letter >= bounds[i] && letter <= bounds[i + 1];
    return inside !== negated;
}
/// Adds to `list` the steps that wait for a letter, followed from `start` without reading one.
function follow(program, list, seen, start, isFirst, isLast) {
    const open = [start];
    while (open.length > 0) {
        const at = open.pop();
        if (seen.has(at)) continue;
        seen.add(at);
        const [kind, , first, second] = program[at] || [letterStep];
        if (kind === splitStep) open.push(at + second, at + first);
        else if (kind === jumpStep) open.push(at + first);
        else if (kind === beginStep) { if (isFirst) open.push(at + 1); }
        else if (kind === endStep) { if (isLast) open.push(at + 1); }
        else list.push(at);
    }
}
const matches = (value, program, classes) => strict(words => {
    const letters = [...words].map(letter => letter.codePointAt(0));
    let now = [];
    follow(program, now, new Set(), 0, true, letters.length === 0);
    for (let i = 0; i < letters.length && now.length > 0; ++i) {
        const then = [], seen = new Set(), letter = letters[i];
        for (const at of now) {
            if (at === program.length) continue;
            const [kind, operand] = program[at];
            const fits = kind === letterStep ? letter === operand
                : kind === oneOfStep ? holds(classes[operand], letter) : letter !== 10;
            if (fits) follow(program, then, seen, at + 1, false, i + 1 === letters.length);
        }
        now = then;
    }
    return now.includes(program.length);
})(value);
