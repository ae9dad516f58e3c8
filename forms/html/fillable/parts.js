// The parts of a section: questions, texts, repeats and tables. Each has an element and refresh(failures), where
// failuresAt(spot, row) gives what fails beside an answer.

class NotePart {
    constructor(page, plan) {
        Object.assign(this, {page, plan});
        this.element = make("p", {class: "note"}, plan.words);
    }
    refresh() { setHidden(this.element, !this.page.evaluation.isAsked(this.plan.spot, 0)); }
    fields() { return []; }
}

class QuestionPart {
    constructor(page, plan) {
        this.field = new Field(page, plan, 0);
        this.element = this.field.element;
        this.element.classList.add("question");
    }
    refresh(failuresAt) { this.field.refresh(failuresAt(this.field.spot, this.field.row)); }
    fields() { return [this.field]; }
}

/// What repeats and tables look like: a table under its name.
function framed(id, name, plan, ...inside) {
    return make("section", {class: "table", "data-name": name, "aria-labelledby": id}, make("h3", {id}, plan.label),
        plan.hint && make("p", {class: "hint"}, plan.hint), ...inside);
}
function columnHeading(page, id, label, hint, unit, required) {
    return make("th", {scope: "col", id}, label, unit && make("span", {class: "unit"}, ` (${unit})`),
        required && make("span", {class: "required"}, " ", page.tell("Required")),
        hint && make("span", {class: "hint"}, hint));
}

class RepeatPart {
    constructor(page, plan) {
        Object.assign(this, {page, plan, rows: []});
        this.repeat = page.form.spots[plan.spot].container;
        this.id = `r${plan.spot}`;
        this.body = make("tbody");
        this.add = make("button", {type: "button", class: "add", onclick: () => this.addRow()}, page.tell("Add a row"));
        this.limits = make("span", {class: "hint"});
        const columns = plan.columns.map(column =>
            columnHeading(page, `${this.id}-${column.spot}`, column.label, column.hint, column.before || column.after, column.required));
        this.table = make("table", {}, make("thead", {}, make("tr", {},
            make("th", {scope: "col"}, page.tell("Row")), ...columns, make("td", {class: "remove"}))), this.body);
        this.element = framed(this.id, page.form.repeats[this.repeat].name, plan,
            make("div", {class: "scroll"}, this.table), make("p", {class: "adding"}, this.add, " ", this.limits));
        this.fill();
    }
    fields() { return this.rows.flat(); }
    /// The rows that there are now.
    fill() {
        const count = this.page.evaluation.rowCount(this.repeat);
        this.rows = Array.from({length: count}, (_, row) => this.plan.columns.map(column =>
            new Field(this.page, column, row, `${this.id}-row${row} ${this.id}-${column.spot}`)));
        this.body.replaceChildren(...this.rows.map((fields, row) => make("tr", {},
            make("th", {scope: "row", id: `${this.id}-row${row}`}, String(row + 1)),
            ...fields.map(field => make("td", {"data-label": field.plan.label}, field.element)),
            make("td", {class: "remove"}, make("button", {type: "button", class: "plain",
                "aria-label": this.page.tell("Remove row %1", row + 1), onclick: () => this.removeRow(row)}, this.page.tell("Remove"))))));
    }
    addRow() {
        this.page.evaluation.addRow(this.repeat);
        this.fill();
        this.page.changed(null);
        this.rows.at(-1)[0].focus();
        this.page.say(this.page.tell("Row %1 was added.", this.rows.length));
    }
    removeRow(row) {
        this.page.evaluation.removeRow(this.repeat, row);
        this.fill();
        this.page.changed(null);
        (this.rows[Math.min(row, this.rows.length - 1)]?.[0] || {focus: () => this.add.focus()}).focus();
        this.page.say(this.page.tell("Row %1 was taken out.", row + 1));
    }
    refresh(failuresAt) {
        const {min, max} = this.plan;
        for (const field of this.fields()) field.refresh(failuresAt(field.spot, field.row));
        const shown = this.page.evaluation.places[this.plan.spot].shown;
        const kept = this.fields().some(field => field.isKept);
        setHidden(this.element, !shown && !kept);
        setHidden(this.table, this.rows.length === 0);
        this.add.disabled = !shown || this.rows.length >= max;
        for (const button of this.body.querySelectorAll("td.remove button")) button.disabled = !shown;
        setText(this.limits, this.rows.length >= max ? this.page.tell("At most %1 rows.", max)
            : min > 0 ? this.page.tell("At least %1 rows.", min) : "");
    }
}

class TablePart {
    constructor(page, plan) {
        Object.assign(this, {page, plan});
        this.id = `t${plan.spot}`;
        this.rows = plan.rows.map((row, number) => row.cells.map((cell, column) =>
            new Field(page, cell, 0, `${this.id}-row${number} ${this.id}-column${column}`)));
        this.lines = plan.rows.map((row, number) => make("tr", {},
            make("th", {scope: "row", id: `${this.id}-row${number}`}, row.label),
            ...this.rows[number].map((field, column) => make("td", {"data-label": plan.columns[column].label}, field.element))));
        const heads = plan.columns.map((column, number) =>
            columnHeading(page, `${this.id}-column${number}`, column.label, column.hint, column.unit, this.rows[0]?.[number].plan.required));
        this.sums = plan.columns.map(column => column.summed ? make("output", {class: "result"}) : null);
        const foot = this.sums.some(Boolean) && make("tfoot", {}, make("tr", {}, make("th", {scope: "row"}, page.tell("Total")),
            ...this.sums.map(sum => make("td", {}, sum))));
        this.messages = make("ul", {class: "messages", hidden: true});
        const {name} = page.form.tables[page.form.spots[plan.spot].container];
        this.element = framed(this.id, name, plan, make("div", {class: "scroll"}, make("table", {},
            make("thead", {}, make("tr", {}, make("td"), ...heads)), make("tbody", {}, ...this.lines), foot)), this.messages);
    }
    fields() { return this.rows.flat(); }
    refresh(failuresAt) {
        for (const field of this.fields()) field.refresh(failuresAt(field.spot, 0));
        this.lines.forEach((line, number) => setHidden(line, this.rows[number].every(field => field.element.hidden)));
        const shown = this.page.evaluation.places[this.plan.spot].shown;
        setHidden(this.element, !shown && !this.fields().some(field => field.isKept));
        this.sums.forEach((sum, column) => { if (sum) setText(sum, this.sumOf(column)); });
        this.showMessages(failuresAt(this.plan.spot, 0));
    }
    sumOf(column) {
        const cells = this.rows.map(row => row[column]);
        const total = sum(...cells.map(cell => this.page.evaluation.value(cell.spot, 0)));
        return this.page.valueWords(cells[0].question, null, total, cells[0].plan);
    }
    showMessages(failures) {
        const said = failures.map(each => this.page.messageOf(each.sink)).join(" ");
        if (this.said === said) return;
        this.said = said;
        this.messages.replaceChildren(...failures.map(each => make("li", {class: each.sink.level},
            make("strong", {}, this.page.tell(severities[each.sink.level]) + ": "), this.page.messageOf(each.sink))));
        setHidden(this.messages, failures.length === 0);
    }
}

const partKinds = {question: QuestionPart, note: NotePart, repeat: RepeatPart, table: TablePart};

class SectionPart {
    constructor(page, plan) {
        Object.assign(this, {page, plan});
        this.id = `s${plan.spot}`;
        this.parts = plan.parts.map(each => new partKinds[each.part](page, each));
        this.progress = make("p", {class: "progress"});
        this.heading = make("h2", {id: this.id, tabindex: "-1"}, plan.label);
        this.element = make("section", {class: "section", "aria-labelledby": this.id}, this.heading,
            this.progress, plan.hint && make("p", {class: "hint"}, plan.hint), ...this.parts.map(each => each.element));
        this.link = make("a", {href: "#" + this.id, onclick: () => this.heading.focus()}, plan.label);
        this.count = make("span", {class: "count"});
        this.entry = make("li", {}, this.link, " ", this.count);
    }
    fields() { return this.parts.flatMap(part => part.fields()); }
    refresh(failuresAt, {asked, answered}) {
        for (const part of this.parts) part.refresh(failuresAt);
        const shown = this.page.evaluation.places[this.plan.spot].shown;
        const kept = this.fields().some(field => field.isKept);
        setHidden(this.element, !shown && !kept);
        setHidden(this.entry, !shown && !kept);
        setText(this.progress, asked > 0 ? this.page.tell("%1 of %2 answered", answered, asked) : shown ? "" : this.page.tell("Not asked"));
        setText(this.count, asked > 0 ? `${answered}/${asked}` : "");
        this.entry.classList.toggle("done", asked > 0 && answered === asked);
    }
}
