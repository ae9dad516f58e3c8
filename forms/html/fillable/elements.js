// Elements of the page. What a person or a form wrote is only ever text in them.

/// `make("p", {class: "hint"}, "words", otherElement)`. An attribute that is false, null or undefined is left
/// out; one that begins with `on` is a listener; children that are false or null are left out.
function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === false || value === null || value === undefined || (value === "" && name !== "value")) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
    return element;
}
/// Changes only what is something else: what a person looks at or listens to stays.
function setText(element, words) {
    if (element.textContent !== words) element.textContent = words;
}
function setHidden(element, hidden) {
    if (element.hidden !== hidden) element.hidden = hidden;
}
/// A field with its label above it.
function labelled(id, label, field) {
    field.id = id;
    return make("div", {class: "labelled"}, make("label", {for: id}, label), field);
}
/// Makes a text field as high as its text.
function grow(area) {
    area.style.height = "auto";
    if (area.scrollHeight > 0) area.style.height = area.scrollHeight + 2 + "px";
}

function grouped(digits, separator) {
    return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
/// As people read it: `1,234.5`, `1.234,5` in Dutch.
function numberWords(number, decimals, isDutch) {
    const [whole, fraction] = fixed(Math.abs(rounded(number, decimals))).split(".");
    return (number < 0 ? "-" : "") + grouped(whole, isDutch ? "." : ",") +
        (fraction ? (isDutch ? "," : ".") + fraction : "");
}
function dayWords(iso, language) {
    const [year, month, day] = iso.split("-").map(Number);
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {dateStyle: "long", timeZone: "UTC"})
        .format(new Date(Date.UTC(year, month - 1, day)));
}
