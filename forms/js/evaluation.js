// One response being worked out: what schema/language/evaluation.h does, over the data and formulas that
// forms/js/form_script.cpp writes. Everything is worked out anew after a change: a form that a person fills in
// is small enough for that.

/// May the question hold it? Expressions take that for granted.
function fits(type, value) {
    if (isBlank(value)) return true;
    if (type === "text" || type === "file") return typeof value === "string";
    if (type === "date") return value instanceof Day;
    if (type === "select_one") return typeof value === "string" || (Array.isArray(value) && value.length === 1);
    if (type === "select_multiple") return Array.isArray(value);
    return type !== "note" && Number.isFinite(value);
}

class Evaluation {
    /// `form`: as form_script.cpp writes it; `formulas`: its functions; `today`: a Day.
    constructor(form, formulas, today) {
        this.form = form;
        this.formulas = formulas;
        this.today = today;
        this.order = form.order || form.spots.map((_, spot) => spot);
        this.places = form.spots.map(() => this.blankPlace());
        this.rows = form.repeats.map(repeat => Array.from({length: repeat.min}, () => this.blankRow(repeat)));
        this.settled = false;
    }
    /// Where an answer stands. `beside` is for whoever fills in: source, remark ...; nothing here looks at it.
    blankPlace() { return {value: null, shown: false, beside: {}}; }
    blankRow(repeat) { return Array.from({length: repeat.columns}, () => this.blankPlace()); }

    place(spot, row) {
        const at = this.form.spots[spot];
        return at.kind === "repeatCell" ? this.rows[at.container][row][at.column] : this.places[spot];
    }
    /// What expressions see: blank while hidden.
    seen(spot, row) {
        const place = this.place(spot, row), type = this.form.spots[spot].type;
        if (!place.shown || !fits(type, place.value)) return null;
        return type === "select_one" && Array.isArray(place.value) ? place.value[0] : place.value;
    }
    column(spot) {
        const at = this.form.spots[spot];
        if (at.kind === "repeatCell") return new Cells(this.rows[at.container].map((_, row) => this.seen(spot, row)));
        const table = this.form.tables[at.container], values = [];
        for (let row = 0; row < table.rows; ++row) values.push(this.seen(this.cell(table, row, at.column), 0));
        return new Cells(values);
    }
    cell(table, row, column) { return table.firstRow + row * (table.columns + 1) + 1 + column; }
    rowsOf(spot) {
        return new Rows(this.places[spot].shown ? this.rows[this.form.spots[spot].container].length : 0);
    }

    rowCount(repeat) { return this.rows[repeat].length; }
    addRow(repeat) {
        if (this.rows[repeat].length >= this.form.repeats[repeat].max) return;
        this.rows[repeat].push(this.blankRow(this.form.repeats[repeat]));
        this.settled = false;
    }
    removeRow(repeat, row) {
        this.rows[repeat].splice(row, 1);
        if (this.rows[repeat].length < this.form.repeats[repeat].min) this.addRow(repeat);
        this.settled = false;
    }

    /// Adds rows to a repeat up to the one that is named. Nothing happens to what is worked out or only read.
    put(spot, row, value) {
        const at = this.form.spots[spot];
        if (at.calculate !== undefined || at.type === "note") return;
        if (at.kind === "repeatCell") while (this.rowCount(at.container) <= row) this.addRow(at.container);
        const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
        this.place(spot, row).value = empty ? null : value;
        this.settled = false;
    }
    isAsked(spot, row) {
        this.settle();
        return this.place(spot, row).shown;
    }
    given(spot, row) {
        this.settle();
        return this.form.spots[spot].calculate === undefined ? this.place(spot, row).value : this.seen(spot, row);
    }
    value(spot, row) {
        this.settle();
        return this.seen(spot, row);
    }

    run(formula, spot, row, tolerance) {
        return this.formulas[formula](this, this.form.spots[spot].parent, row, tolerance);
    }
    settle() {
        if (this.settled) return;
        this.settled = true;
        for (const spot of this.order) {
            const at = this.form.spots[spot];
            if (at.kind === "repeatCell") this.rows[at.container].forEach((_, row) => this.settleAt(at, spot, row));
            else if (at.kind !== "tableColumn") this.settleAt(at, spot, 0);
        }
    }
    settleAt(at, spot, row) {
        const place = this.place(spot, row);
        place.shown = !at.gone && (at.parent === undefined || this.places[at.parent].shown) &&
            (at.relevant === undefined || this.run(at.relevant, spot, row, 0) === true);
        if (at.calculate === undefined || !place.shown) return;
        const value = this.run(at.calculate, spot, row, 0);
        place.value = at.type.startsWith("select") && typeof value === "string" ? [value] : value;
    }

    /// Every place for an answer, in the form's order: {spot, row}.
    paths() {
        return this.form.spots.flatMap((at, spot) => {
            if (at.kind === "cell") return at.type === "note" ? [] : [{spot, row: 0}];
            if (at.kind !== "repeat") return [];
            const {first, columns} = this.form.repeats[at.container];
            return this.rows[at.container].flatMap((_, row) =>
                Array.from({length: columns}, (_, column) => ({spot: first + column, row}))
                    .filter(each => this.form.spots[each.spot].type !== "note"));
        });
    }
    /// `name`, `repeat[2]/name` or `table[row]/column`.
    path({spot, row}) {
        const at = this.form.spots[spot];
        if (at.kind === "repeatCell") return `${this.form.repeats[at.container].name}[${row + 1}]/${at.name}`;
        return at.name;
    }

    /// Every constraint and check that fails now: {sink, row, spot}, with the answer it is shown beside.
    failures() {
        this.settle();
        return this.form.sinks.flatMap(sink => {
            const rows = sink.repeat === undefined ? 1 : this.rowCount(sink.repeat);
            return Array.from({length: rows}, (_, row) => row).filter(row => this.fails(sink, row))
                .map(row => ({sink, ...this.beside(sink, row)}));
        });
    }
    fails(sink, row) {
        if (!this.place(sink.owner, row).shown) return false;
        if (sink.isConstraint ? isBlank(this.seen(sink.owner, row))
            : sink.relevant !== undefined && this.run(sink.relevant, sink.owner, row, 0) !== true) return false;
        return this.run(sink.test, sink.owner, row, sink.tolerance || 0) === false;
    }
    beside(sink, row) {
        const at = this.form.spots[sink.owner];
        if (at.type !== undefined) return {spot: sink.owner, row};
        const read = sink.reads.flatMap(spot => this.placesOf(spot, row, sink));
        const found = read.find(each => this.place(each.spot, each.row).shown) || read[0];
        if (found) return found;
        for (let spot = sink.owner + 1; spot < at.end; ++spot) {
            const kind = this.form.spots[spot].kind;
            if (kind === "cell" || kind === "repeatCell") return {spot, row: kind === "cell" ? 0 : row};
        }
        return {spot: sink.owner, row: 0};
    }
    placesOf(spot, row, sink) {
        const at = this.form.spots[spot];
        if (at.kind === "cell") return [{spot, row: 0}];
        if (at.kind === "repeatCell") {
            if (sink.repeat === at.container) return [{spot, row}];
            return this.rows[at.container].map((_, each) => ({spot, row: each}));
        }
        const table = this.form.tables[at.container];
        return Array.from({length: table.rows}, (_, each) => ({spot: this.cell(table, each, at.column), row: 0}));
    }
}
