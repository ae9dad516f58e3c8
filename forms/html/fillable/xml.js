// Text for the files that pages save.

/// Text for XML: what XML 1.0 can't hold is left out.
function xmlText(words) {
    return String(words).replace(/\p{Surrogate}/gu, "\uFFFD").replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "")
        .replace(/[&<>]/g, sign => ({"&": "&amp;", "<": "&lt;", ">": "&gt;"})[sign]);
}
function xmlAttributes(attributes) {
    return Object.entries(attributes).filter(([, words]) => words !== undefined && words !== null && words !== "")
        .map(([name, words]) => ` ${name}="${xmlText(words).replace(/["\t\r\n]/g, sign => `&#${sign.charCodeAt(0)};`)}"`).join("");
}
