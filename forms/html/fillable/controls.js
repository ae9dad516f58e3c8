// Where one answer is given: the field, and what stands beside it.

const sourceKinds = {document: "Document", page: "Page", register: "Register", person: "Person", estimate: "Estimate"};
const severities = {error: "Error", warning: "Warning", info: "Note"};

/// One answer on the page. `page`: what is filled in and in which language (page.js); `plan`: a control of
/// forms/page/form_page.h; `row`: of a repeat, from 0. `headings`: ids of the headings that name a cell of a
/// table; without them the field has a label of its own.
class Field {
    constructor(page, plan, row, headings) {
        Object.assign(this, {page, plan, row, headings});
        this.spot = plan.spot;
        this.question = page.form.spots[plan.spot];
        this.list = page.form.lists[this.question.list];
        this.id = `q${plan.spot}-${row}`;
        this.hintId = plan.hint && !headings ? this.id + "-hint" : null;
        this.messages = make("ul", {class: "messages", id: this.id + "-messages", hidden: true});
        this.keptNote = make("p", {class: "kept-note", hidden: true},
            page.tell("Not asked because of another answer. What you filled in is kept here, but it is not saved."));
        this.inputs = [];
        this.options = this.optionsOf(plan);
        const field = this.buildField();
        this.element = make(this.isGroup() ? "fieldset" : "div",
            {class: `answer ${plan.kind}${headings ? " cell" : ""}`, "data-path": page.evaluation.path({spot: this.spot, row}),
                "aria-labelledby": this.isGroup() && headings, "aria-describedby": this.isGroup() && this.describedBy()},
            headings ? null : this.buildLabel(), headings ? null : this.buildHint(), field, this.messages, this.keptNote,
            this.buildBeside());
    }

    isGroup() { return this.plan.kind === "radios" || this.plan.kind === "checks"; }
    describedBy() { return [this.hintId, this.messages.id].filter(Boolean).join(" "); }
    get place() { return this.page.evaluation.place(this.spot, this.row); }
    get value() { return this.page.evaluation.given(this.spot, this.row); }
    comma() { return this.page.language === "nl"; }

    buildLabel() {
        const required = this.plan.required &&
            make("span", {class: "required"}, " ", this.page.tell("Required"));
        if (this.isGroup()) return make("legend", {}, this.plan.label, required);
        return make("label", {for: this.id}, this.plan.label, required);
    }
    buildHint() {
        return this.hintId && make("p", {class: "hint", id: this.hintId}, this.plan.hint);
    }

    /// What all fields of one answer have in common.
    input(tag, attributes) {
        const element = make(tag, {
            id: this.id, "aria-labelledby": this.headings, "aria-describedby": this.describedBy(),
            "aria-required": this.plan.required && "true", ...attributes});
        this.inputs.push(element);
        return element;
    }
    buildField() {
        const {kind, characters, rows} = this.plan;
        const write = event => this.write(event.target.value);
        if (this.isGroup()) return this.buildOptions();
        if (kind === "menu") return this.buildMenu();
        if (kind === "file") return this.buildFile();
        if (kind === "result") {
            this.field = make("output", {id: this.id, class: "result", "aria-labelledby": this.headings,
                title: this.page.tell("Worked out from other answers")});
            return make("div", {class: "field"}, this.field);
        }
        if (kind === "paragraph") {
            this.field = this.input("textarea", {rows, oninput: event => { write(event); grow(event.target); }});
        } else if (kind === "number") {
            // Looked at when it is left: half a number is no mistake yet.
            this.field = this.input("input", {inputmode: "decimal", size: characters || 10, autocomplete: "off",
                onchange: write, oninput: () => this.page.touch()});
        } else if (kind === "date") {
            this.field = this.input("input", {type: "date", min: "0001-01-01", max: "9999-12-31", onchange: write});
        } else {
            this.field = this.input("input", {autocomplete: "off", oninput: write});
        }
        return make("div", {class: "field"}, this.plan.before && make("span", {class: "unit"}, this.plan.before),
            this.field, this.plan.after && make("span", {class: "unit"}, this.plan.after), this.buildReasons());
    }

    /// Choices, and reasons for having no answer, as one list.
    optionsOf(plan) {
        const reasons = (plan.reasons || []).filter(each => !(plan.choices || []).some(choice => choice.missing === each.reason));
        return [...plan.choices || [], ...reasons.map(each => ({value: each.reason, label: each.label, missing: each.reason, offered: true}))];
    }
    isChosen(option) {
        const value = this.value;
        if (option.missing) return value instanceof Missing && value.reason === option.missing;
        return Array.isArray(value) && value.includes(option.value);
    }
    buildOptions() {
        const type = this.plan.kind === "radios" ? "radio" : "checkbox";
        this.choiceInputs = this.options.map((option, number) => {
            const input = this.input("input", {type, id: `${this.id}-${number}`, name: this.id, value: option.value,
                "aria-labelledby": false, onchange: event => this.choose(option, event.target.checked)});
            input.option = option;
            return input;
        });
        this.clear = type === "radio" && make("button", {type: "button", class: "plain clear", hidden: true,
            onclick: () => { this.put(null); this.choiceInputs[0].focus(); }}, this.page.tell("Clear"));
        this.lines = this.choiceInputs.map(input => make("div", {class: "choice" + (input.option.missing ? " reason" : "")},
            input, make("label", {for: input.id}, input.option.label)));
        return make("div", {class: "choices"}, ...this.lines, this.clear);
    }
    buildMenu() {
        this.field = this.input("select", {onchange: event => {
            const option = this.options[Number(event.target.value)];
            if (option) this.choose(option, true); else this.put(null);
        }}, []);
        this.field.append(make("option", {value: "-"}, this.page.tell("Choose")));
        this.menuOptions = this.options.map((option, number) => make("option", {value: String(number), "data-value": option.value}, option.label));
        this.field.append(...this.menuOptions);
        return make("div", {class: "field"}, this.field);
    }
    /// Why there is no answer, beside a field that is typed in.
    buildReasons() {
        if (!this.plan.reasons) return null;
        this.reasons = this.input("select", {id: this.id + "-reason", class: "reason", "aria-labelledby": false,
            "aria-required": false, "aria-label": this.page.tell("No answer, because"),
            onchange: event => this.put(missingReasons.get(event.target.value) || null)});
        this.reasons.append(make("option", {value: "-"}, this.page.tell("No answer, because") + " …"),
            ...this.plan.reasons.map(each => make("option", {value: each.reason}, each.label)));
        return this.reasons;
    }
    buildFile() {
        this.field = this.input("input", {type: "file", title: this.page.tell("Choose a file"),
            onchange: event => this.attach(event.target.files[0])});
        this.fileName = make("p", {class: "file-name"});
        this.clear = make("button", {type: "button", class: "plain", onclick: () => { this.place.beside.attachment = null; this.put(null); }},
            this.page.tell("Remove the file"));
        return make("div", {class: "field"}, this.field, this.buildReasons(), this.fileName, this.clear);
    }

    /// Other, source and remark.
    buildBeside() {
        if (this.plan.kind === "result") return null;
        const note = (name, tag, attributes = {}) => {
            const element = make(tag, {...attributes, oninput: event => {
                this.place.beside[name] = event.target.value;
                this.showSummary(this.place.beside);
                this.page.touch();
            }});
            element.beside = name;
            this.inputs.push(element);
            return element;
        };
        const {tell} = this.page;
        this.notes = [];
        const add = (name, label, element) => {
            this.notes.push(element);
            return labelled(`${this.id}-${name}`, label, element);
        };
        this.other = this.options.some(option => option.other) ? add("other", tell("Please specify"), note("other", "input")) : null;
        const source = note("source", "select");
        source.append(make("option", {value: ""}, tell("Choose")),
            ...Object.entries(sourceKinds).map(([kind, label]) => make("option", {value: kind}, tell(label))));
        this.source = make("div", {class: "source"}, add("source", tell("Source"), source),
            add("reference", tell("Which one"), note("reference", "input", {placeholder: tell("title and page, or name")})));
        const remark = note("remark", "textarea", {rows: 2});
        remark.addEventListener("input", () => grow(remark));
        const inside = this.headings ? [this.source, add("remark", tell("Remark"), remark)] : [add("remark", tell("Remark"), remark)];
        this.summary = make("summary");
        this.more = make("details", {class: "more"}, this.summary, ...inside);
        return make("div", {class: "beside"}, this.other, this.headings ? null : this.source, this.more);
    }

    /// What was typed. What can't be the answer stays in the field, with the reason beside it.
    write(written) {
        const {value, problem} = readAnswer(this.question, this.list, written, this.comma());
        this.put(value, problem ? {typed: written, problem} : {});
    }
    choose(option, made) {
        const chosen = Array.isArray(this.value) ? this.value : [];
        if (option.missing) return this.put(made ? missingReasons.get(option.missing) : null);
        if (!made) return this.put(chosen.filter(value => value !== option.value));
        if (this.plan.kind !== "checks" || option.exclusive) return this.put([option.value]);
        const goesAlong = value => value !== option.value && !this.options.some(each => each.value === value && each.exclusive);
        return this.put([...chosen.filter(goesAlong), option.value]);
    }
    put(value, {typed, problem} = {}) {
        Object.assign(this.place.beside, {typed, problem});
        this.shown = null;
        this.page.evaluation.put(this.spot, this.row, value);
        this.page.changed(this);
    }
    async attach(file) {
        if (!file) return;
        try {
            this.place.beside.attachment = await attachmentOf(file);
            this.put(file.name);
        } catch {
            this.page.say(this.page.tell("'%1' could not be read.", file.name));
        }
    }

    /// In step with the answers. `failures`: those that are shown beside this one.
    refresh(failures) {
        const asked = this.page.evaluation.isAsked(this.spot, this.row);
        const {beside} = this.place;
        // Most fields stay as they are: looking at their elements is what would take time.
        const now = [asked, this.value, beside.typed, beside.attachment, ...failures.map(each => each.sink)];
        if (this.shown?.length === now.length && now.every((each, number) => each === this.shown[number])) return;
        this.shown = now;
        this.isKept = !asked && this.plan.kind !== "result" && (this.value !== null || beside.typed !== undefined);
        setHidden(this.element, !asked && !this.isKept);
        this.element.classList.toggle("kept", this.isKept);
        setHidden(this.keptNote, !this.isKept);
        for (const input of this.inputs) input.disabled = this.isKept;
        this.showValue();
        this.showBeside(beside);
        this.showMessages(asked ? failures : [], beside);
    }
    showValue() {
        const {value} = this;
        if (this.choiceInputs) {
            this.choiceInputs.forEach((input, number) => {
                input.checked = this.isChosen(input.option);
                setHidden(this.lines[number], !input.option.offered && !input.checked);
            });
            if (this.clear) setHidden(this.clear, value === null || this.isKept);
        } else if (this.menuOptions) {
            const chosen = this.options.findIndex(option => this.isChosen(option));
            this.menuOptions.forEach((element, number) => setHidden(element, !this.options[number].offered && number !== chosen));
            this.field.value = chosen < 0 ? "-" : String(chosen);
        } else if (this.plan.kind === "result") {
            setText(this.field, this.page.valueWords(this.question, this.list, value, this.plan));
        } else if (this.plan.kind === "file") {
            const {attachment} = this.place.beside;
            const known = attachment && this.page.tell("%1 bytes, SHA-256 %2", attachment.size, attachment.sha256);
            setText(this.fileName, !isAnswer(value) ? "" : known ? `${value} (${known})` : value);
            setHidden(this.clear, !isAnswer(value));
        } else if (document.activeElement !== this.field || this.place.beside.typed === undefined && value instanceof Missing) {
            const shown = this.place.beside.typed ?? (isAnswer(value) ? answerText(value, this.comma()) : "");
            if (this.field.value !== shown) this.field.value = shown;
        }
        if (this.reasons) this.reasons.value = value instanceof Missing ? value.reason : "-";
    }
    showBeside(beside) {
        if (!this.notes) return;
        for (const element of this.notes) {
            const words = beside[element.beside] || "";
            if (element.value !== words) element.value = words;
        }
        if (this.other) setHidden(this.other, !this.options.some(option => option.other && this.isChosen(option)) && !beside.other);
        setHidden(this.source, !this.plan.asksSource && !beside.source && !beside.reference);
        this.showSummary(beside);
        if (!this.headings && beside.remark && !this.opened) this.more.open = this.opened = true;
    }
    /// What is folded away tells what it holds; a cell has no room to show it.
    showSummary({source, reference, remark}) {
        const {tell} = this.page;
        const held = this.headings ? [source && tell(sourceKinds[source] || source), reference, remark].filter(Boolean) : [];
        setText(this.summary, held.length > 0 ? held.join(" \u00B7 ") : tell(this.headings && this.plan.asksSource ? "Source and remark" : "Remark"));
        this.more.classList.toggle("filled", held.length > 0 || Boolean(remark));
    }
    showMessages(failures, beside) {
        const lines = failures.map(each => ({level: each.sink.level, words: this.page.messageOf(each.sink)}));
        if (beside.problem) lines.unshift({level: "error", words: this.page.tell(...beside.problem)});
        const said = lines.map(each => each.words).join(" ");
        const invalid = lines.some(each => each.level === "error");
        for (const input of this.inputs) if (!input.beside) input.setAttribute("aria-invalid", String(invalid));
        if (this.said === said) return;
        this.said = said;
        this.messages.replaceChildren(...lines.map(each => make("li", {class: each.level},
            make("strong", {}, this.page.tell(severities[each.level]) + ": "), each.words)));
        setHidden(this.messages, lines.length === 0);
    }
    focus() {
        const [first] = this.inputs;
        if (!first) return;
        first.focus();
        this.element.scrollIntoView({block: "center"});
    }
}
