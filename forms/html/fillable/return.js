// The file that the answers are saved to: what forms/xml/response_file.h reads and writes.

const mostCharacters = 16 * 1024 * 1024;

/// One answer as it is written; null if nothing is said there.
function answerXml(question, list, place, comma) {
    const {other, source, reference, remark, typed} = place.beside;
    let written = typed ?? "", missing;
    if (typed === undefined && place.value instanceof Missing) {
        const {reason} = place.value;
        if ((question.missing || []).includes(reason)) missing = reason;
        else written = (list || []).find(choice => choice.missing === reason)?.value ?? reason;
    } else if (typed === undefined && place.value !== null) {
        written = answerText(place.value, comma);
    }
    const own = (list || []).some(choice => choice.other && Array.isArray(place.value) && place.value.includes(choice.value)) ? other : "";
    if (![written, missing, own, source, reference, remark].some(Boolean)) return null;
    return attributes => `<answer${xmlAttributes({...attributes, missing, source, reference, other: own})}>` +
        (remark ? `<remark>${xmlText(remark)}</remark>` : "") + `${xmlText(written)}</answer>\n`;
}

/// Everything that is asked and answered, as a file. `about`: definition, municipality; `person`: name, function,
/// email.
function responseXml(evaluation, about, person, language) {
    const {form} = evaluation, comma = language === "nl";
    const lines = [], attachments = [];
    let container = null, row = null;
    const close = () => {
        if (row !== null) lines.push("    </row>\n");
        if (container !== null) lines.push("  </rows>\n");
        container = row = null;
    };
    for (const at of evaluation.paths()) {
        const question = form.spots[at.spot];
        if (question.calculate !== undefined || !evaluation.isAsked(at.spot, at.row)) continue;
        const place = evaluation.place(at.spot, at.row);
        const write = answerXml(question, form.lists[question.list], place, comma);
        if (!write) continue;
        if (place.beside.attachment && isAnswer(place.value)) attachments.push({...place.beside.attachment, answer: evaluation.path(at)});
        const [, holder, rowName, name] = /^(?:(.*)\[(.*)\]\/)?(.*)$/.exec(evaluation.path(at));
        if (holder === undefined) {
            close();
            lines.push("  " + write({name}));
            continue;
        }
        if (holder !== container) {
            close();
            lines.push(`  <rows${xmlAttributes({name: holder})}>\n`);
            container = holder;
        }
        if (rowName !== row) {
            if (row !== null) lines.push("    </row>\n");
            const isNumbered = question.kind === "repeatCell";
            // A row without answers counts: those behind it keep their number.
            for (let skipped = Number(row ?? 0) + 1; isNumbered && skipped < Number(rowName); ++skipped) lines.push("    <row/>\n");
            lines.push(isNumbered ? "    <row>\n" : `    <row${xmlAttributes({name: rowName})}>\n`);
            row = rowName;
        }
        lines.push("      " + write({name}));
    }
    close();
    for (const each of attachments) lines.push(`  <attachment${xmlAttributes(each)}/>\n`);
    const {definition, municipality} = about;
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + `<response${xmlAttributes({questionnaire: form.id, version: form.version,
        definition, municipality, language, filled: Day.today().iso()})}>\n` +
        (person.name || person.function || person.email ? `  <respondent${xmlAttributes(person)}/>\n` : "") + lines.join("") + "</response>\n";
}

/// Which place a path of a saved file has now, by its present name or one of before.
function placesByName(form) {
    const places = new Map();
    const add = (path, spot) => { if (!places.has(path)) places.set(path, spot); };
    form.spots.forEach((at, spot) => {
        if (at.kind === "cell") add(at.name, spot);
        if (at.kind === "repeatCell") add(`${form.repeats[at.container].name}/${at.name}`, spot);
    });
    form.spots.forEach((at, spot) => (at.former || []).forEach(path => add(path, spot)));
    return places;
}

/// Reads a saved file into a fresh evaluation. {person, language, definition, unplaced: [{path, words}]}, or
/// {problem}. Nothing in the file is ever run or shown as anything but text.
function readReturn(bytes, evaluation, municipality) {
    const {form} = evaluation;
    if (bytes.length > mostCharacters) return {problem: ["The file is too large to be saved answers."]};
    if (/<!DOCTYPE/i.test(bytes)) return {problem: ["This is no file of saved answers."]};
    const root = new DOMParser().parseFromString(bytes.replace(/^\uFEFF/, ""), "application/xml").documentElement;
    if (!root || root.nodeName !== "response" || root.getElementsByTagName("parsererror").length > 0) {
        return {problem: ["This is no file of saved answers."]};
    }
    const attribute = (node, name) => trimmed(node.getAttribute(name) || "");
    const questionnaire = attribute(root, "questionnaire"), from = attribute(root, "municipality");
    if (questionnaire !== form.id) return {problem: ["These answers belong to the questionnaire '%1'; this is '%2'.", questionnaire, form.id]};
    if (municipality && from && from !== municipality) return {problem: ["These answers are of %1; this form is for %2.", from, municipality]};
    const read = {person: {}, unplaced: [], definition: attribute(root, "definition"), language: attribute(root, "language")};
    const comma = (read.language || form.language) === "nl", places = placesByName(form), seen = new Set();
    const isText = node => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
    const ownText = node => trimmed([...node.childNodes].filter(isText).map(child => child.data).join(""));
    const setAside = (path, node) => read.unplaced.push({path, words: ownText(node) || attribute(node, "missing")});

    function readAnswerNode(node, spot, row, path) {
        const question = form.spots[spot], list = form.lists[question?.list];
        const isKnown = question && question.calculate === undefined && question.type !== "note" && !seen.has(`${spot}/${row}`);
        if (!isKnown) return setAside(path, node);
        seen.add(`${spot}/${row}`);
        const reason = missingReasons.get(attribute(node, "missing")), written = ownText(node);
        let {value, problem} = readAnswer(question, list, written, comma);
        if (written === "" && reason) value = reason;
        evaluation.put(spot, row, value);
        const remarks = [...node.children].filter(child => child.nodeName === "remark").map(ownText);
        Object.assign(evaluation.place(spot, row).beside, {other: attribute(node, "other"), source: attribute(node, "source"),
            reference: attribute(node, "reference"), remark: remarks.join("\n")}, problem ? {typed: written, problem} : {});
    }
    function readRows(rows) {
        const holder = attribute(rows, "name");
        [...rows.children].forEach((line, number) => {
            const rowName = attribute(line, "name");
            for (const node of line.children) {
                const name = attribute(node, "name");
                const path = `${holder}[${rowName || number + 1}]/${name}`;
                const cell = places.get(path), column = places.get(`${holder}/${name}`);
                if (cell !== undefined) readAnswerNode(node, cell, 0, path);
                else if (column !== undefined && number < form.repeats[form.spots[column].container].max) readAnswerNode(node, column, number, path);
                else setAside(path, node);
            }
        });
    }
    const attachments = [];
    for (const node of root.children) {
        if (node.nodeName === "answer") readAnswerNode(node, places.get(attribute(node, "name")), 0, attribute(node, "name"));
        else if (node.nodeName === "rows") readRows(node);
        else if (node.nodeName === "respondent") for (const name of ["name", "function", "email"]) read.person[name] = attribute(node, name);
        else if (node.nodeName === "attachment") attachments.push(node);
        else setAside(node.nodeName, node);
    }
    for (const at of evaluation.paths()) {
        const node = attachments.find(each => attribute(each, "answer") === evaluation.path(at));
        if (!node) continue;
        const [name, size, sha256] = ["name", "size", "sha256"].map(each => attribute(node, each));
        evaluation.place(at.spot, at.row).beside.attachment = {name, size, sha256};
    }
    return read;
}

/// What is known of a file that goes along: not its content.
async function attachmentOf(file) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    return {name: file.name, size: file.size, sha256: [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("")};
}

/// `Den Helder-answers.xml`, without what a file's name can't have.
const fileNameFor = municipality => municipality.replace(/[\\/:*?"<>|\0-\x1F]/g, "-") + "-answers.xml";
