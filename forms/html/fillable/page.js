// The page as a whole: what is filled in, saving and opening, progress, languages.

/// Of the open points at most this many are listed.
const mostOpen = 12;

class Page {
    /// `data`: as forms/html/fillable_form.cpp writes it; `formulas`: those of the form.
    constructor(data, formulas) {
        Object.assign(this, {data, formulas, form: data.form, person: data.person || {}, language: data.language, isDirty: false});
        this.sectionOf = this.form.spots.map((_, spot) => this.climb(spot));
        this.tell = (...words) => toldIn(this.language, ...words);
        this.start();
        for (const {spot, row, value, ...beside} of data.answers) {
            this.evaluation.put(spot, row, fromStored(value));
            Object.assign(this.evaluation.place(spot, row).beside, beside);
        }
        this.live = make("div", {class: "for-ears", "aria-live": "polite"});
        this.main = make("div", {id: "page"});
        document.body.replaceChildren(this.main, this.live);
        this.build();
        window.addEventListener("beforeunload", event => { if (this.isDirty) event.preventDefault(); });
        document.addEventListener("keydown", event => {
            if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s") {
                event.preventDefault();
                this.save();
            }
        });
    }
    start() { this.evaluation = new Evaluation(this.form, this.formulas, Day.today()); }
    climb(spot) {
        while (this.form.spots[spot].parent !== undefined) spot = this.form.spots[spot].parent;
        return spot;
    }
    say(words) { setText(this.live, words); }
    messageOf(sink) {
        return sink.message[this.language] || Object.values(sink.message)[0] ||
            this.tell("The answer does not meet a condition of the questionnaire.");
    }
    /// As people read it, with its unit.
    valueWords(question, list, value, plan) {
        if (value instanceof Missing) return plan.reasons?.find(each => each.reason === value.reason)?.label || value.reason;
        if (typeof value === "number") {
            const decimals = question.type === "integer" ? 0 : question.decimals;
            const number = question.type === "year" ? String(value) : numberWords(value, decimals, this.language === "nl");
            return [plan.before, number, plan.after].filter(Boolean).join(" ");
        }
        if (Array.isArray(value)) return value.map(each => plan.choices.find(choice => choice.value === each)?.label || each).join(", ");
        return value instanceof Day ? dayWords(value.iso(), this.language) : words(value);
    }

    build() {
        document.documentElement.lang = this.language;
        const plan = this.data.pages[this.language];
        document.title = `${plan.title} – ${this.data.municipality}`;
        this.sections = plan.sections.map(each => new SectionPart(this, each));
        this.bar = make("progress", {max: "1", value: "0", "aria-labelledby": "whole"});
        this.whole = make("span", {id: "whole"});
        this.news = make("div", {class: "news", role: "status", hidden: true});
        this.open = make("ul", {class: "open"});
        this.openSection = make("section", {class: "section before-sending", "aria-labelledby": "sending"},
            make("h2", {id: "sending"}, this.tell("Before you send")), this.open,
            this.openHint = make("p", {class: "hint"},
                this.tell("You can save and send with things left open; the researchers will ask about them.")),
            this.saveButton());
        this.main.replaceChildren(make("a", {class: "skip", href: "#questions"}, this.tell("To the questions")),
            this.buildHeader(plan), this.buildBar(), make("div", {class: "columns"}, this.buildNavigation(),
                make("main", {id: "questions", tabindex: "-1"}, this.buildPerson(), ...this.sections.map(each => each.element), this.openSection)));
        this.refresh();
        for (const area of this.main.querySelectorAll("textarea")) grow(area);
    }
    buildHeader(plan) {
        const {municipality, deadline, returnTo, study} = this.data;
        return make("header", {}, make("p", {class: "study"}, study), make("h1", {}, plan.title),
            make("p", {class: "for"}, this.tell("Questionnaire for %1", municipality)),
            make("p", {class: "letter"},
                deadline && make("strong", {}, this.tell("Please return it by %1.", dayWords(deadline, this.language)) + " "),
                returnTo ? this.tell("Send the saved file to %1.", returnTo) : this.tell("Send the saved file to whoever sent you this form.")),
            make("p", {class: "letter screen"}, 
                this.tell("Fill in what you know; nothing is sent by this page."), " ",
                this.tell("Save your answers now and then: they go to a file on your own computer."), " ",
                this.tell("Open that file here to go on later.")));
    }
    saveButton() {
        return make("button", {type: "button", class: "save", onclick: () => this.save()}, this.tell("Save answers"));
    }
    buildBar() {
        const file = make("input", {type: "file", id: "open-file", accept: ".xml", class: "for-ears", onchange: event => {
            this.load(event.target.files[0]);
            event.target.value = "";
        }});
        this.unsaved = make("span", {class: "unsaved"});
        return make("div", {class: "bar", role: "region", "aria-label": this.tell("Save answers")},
            make("div", {class: "buttons"}, this.saveButton(),
                make("label", {for: "open-file", class: "button"}, file, this.tell("Open saved answers")),
                make("button", {type: "button", id: "next", onclick: () => this.nextBlank()}, this.tell("Next question without an answer")),
                make("button", {type: "button", onclick: () => window.print()}, this.tell("Print")), this.buildLanguages(), this.unsaved),
            make("div", {class: "whole"}, this.bar, " ", this.whole), this.news);
    }
    buildLanguages() {
        const languages = Object.keys(this.data.pages);
        if (languages.length < 2) return null;
        const nameOf = language => {
            try { return new Intl.DisplayNames([language], {type: "language"}).of(language); } catch { return language; }
        };
        const menu = make("select", {id: "language", onchange: event => {
            this.language = event.target.value;
            this.build();
            document.getElementById("language").focus();
        }}, ...languages.map(each => make("option", {value: each, lang: each, selected: each === this.language}, nameOf(each))));
        return make("label", {class: "language"}, this.tell("Language"), " ", menu);
    }
    buildNavigation() {
        return make("nav", {"aria-label": this.tell("Sections")}, make("ol", {}, ...this.sections.map(each => each.entry)));
    }
    buildPerson() {
        const field = (name, label, type) => labelled("person-" + name, this.tell(label), make("input", {type, value: this.person[name] || "",
            autocomplete: {name: "name", function: "organization-title", email: "email"}[name],
            oninput: event => { this.person[name] = event.target.value; this.touch(); }}));
        return make("fieldset", {class: "person"}, make("legend", {}, this.tell("Who fills this in")),
            field("name", "Name", "text"), field("function", "Function", "text"), field("email", "E-mail", "email"));
    }

    /// Something was typed that is not looked at yet.
    touch() {
        this.isDirty = true;
        this.showUnsaved();
    }
    changed(field) {
        this.touch();
        this.refresh();
        if (!field) return;
        const said = field.said || "";
        if (said) this.say(said);
    }
    showUnsaved() { setText(this.unsaved, this.isDirty ? this.tell("Unsaved changes") : ""); }
    refresh() {
        const failures = new Map();
        for (const failure of this.evaluation.failures()) {
            const isTable = this.form.spots[failure.sink.owner].kind === "table";
            const key = isTable ? `${failure.sink.owner}/0` : `${failure.spot}/${failure.row}`;
            failures.set(key, [...failures.get(key) || [], failure]);
        }
        const counts = this.counts();
        for (const section of this.sections) {
            section.refresh((spot, row) => failures.get(`${spot}/${row}`) || [], counts.get(section.plan.spot) || {asked: 0, answered: 0});
        }
        const all = [...counts.values()];
        const asked = all.reduce((total, each) => total + each.asked, 0), answered = all.reduce((total, each) => total + each.answered, 0);
        this.bar.max = Math.max(asked, 1);
        this.bar.value = answered;
        setText(this.whole, this.tell("%1 of %2 answered", answered, asked));
        this.showOpen(failures);
        this.showUnsaved();
    }
    /// By section: how many questions are asked, and how many of those have an answer or a reason.
    counts() {
        const counts = new Map();
        for (const {spot, row} of this.evaluation.paths()) {
            if (this.form.spots[spot].calculate !== undefined || !this.evaluation.isAsked(spot, row)) continue;
            const section = this.sectionOf[spot];
            const count = counts.get(section) || {asked: 0, answered: 0};
            counts.set(section, {asked: count.asked + 1, answered: count.answered + (this.evaluation.given(spot, row) === null ? 0 : 1)});
        }
        return counts;
    }
    fields() { return this.sections.flatMap(section => section.fields()); }
    isOpen(field) {
        return field.plan.kind !== "result" && this.evaluation.isAsked(field.spot, field.row) && field.value === null;
    }
    showOpen(failures) {
        const points = this.fields().flatMap(field => {
            const point = (words, level) => ({field, words, level});
            const {problem} = field.place.beside;
            if (problem) return [point(this.tell(...problem), "error")];
            if (field.plan.required && this.isOpen(field)) return [point(this.tell("An answer is required."), "error")];
            return (failures.get(`${field.spot}/${field.row}`) || []).map(each => point(this.messageOf(each.sink), each.sink.level));
        });
        for (const section of this.sections) {
            for (const part of section.parts.filter(each => each instanceof TablePart)) {
                for (const {sink} of failures.get(`${part.plan.spot}/0`) || []) {
                    points.push({field: part.fields()[0], words: this.messageOf(sink), level: sink.level});
                }
            }
        }
        const lines = points.slice(0, mostOpen).map(({field, words, level}) => make("li", {class: level},
            make("a", {href: "#" + field.id, onclick: event => { event.preventDefault(); field.focus(); }}, this.labelOf(field)), ": ", words));
        setHidden(this.openHint, points.length === 0);
        if (points.length > mostOpen) lines.push(make("li", {}, this.tell("and %1 more", points.length - mostOpen)));
        this.open.replaceChildren(...(lines.length > 0 ? lines : [make("li", {class: "none"}, this.tell("Every required answer is there, and every check holds."))]));
    }
    labelOf(field) {
        if (!field.headings) return field.plan.label;
        return field.headings.split(" ").map(id => document.getElementById(id)?.firstChild?.textContent).filter(Boolean).join(", ");
    }
    nextBlank() {
        const fields = this.fields();
        const from = fields.findIndex(field => field.element.contains(this.lastFocused)) + 1;
        const next = [...fields.slice(from), ...fields.slice(0, from)].find(field => this.isOpen(field));
        if (next) next.focus(); else this.tellNews([this.tell("Every question that is asked has an answer.")]);
    }

    tellNews(lines, list = []) {
        const close = make("button", {type: "button", class: "plain", onclick: () => setHidden(this.news, true)}, this.tell("Close"));
        const items = list.map(line => make("li", {}, line));
        this.news.replaceChildren(close, ...lines.map(line => make("p", {}, line)), ...(items.length > 0 ? [make("ul", {}, ...items)] : []));
        setHidden(this.news, false);
    }
    save() {
        // A number that is still being typed has not been looked at yet.
        if (document.activeElement?.matches("[inputmode]")) document.activeElement.dispatchEvent(new Event("change"));
        const xml = responseXml(this.evaluation, this.data, this.person, this.language);
        const name = fileNameFor(this.data.municipality);
        const address = URL.createObjectURL(new Blob([xml], {type: "application/xml"}));
        const link = make("a", {href: address, download: name});
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), 60000);
        this.isDirty = false;
        this.showUnsaved();
        const kept = this.fields().filter(field => field.isKept).length;
        const files = this.fields().filter(field => field.place.beside.attachment && isAnswer(field.value)).map(field => field.value);
        this.tellNews([this.tell("Saved as %1, among your downloads.", name),
            kept > 0 ? this.tell("Left out, because their question is not asked now: %1.", kept) : null,
            files.length > 0 ? this.tell("Attach these files too:") : null].filter(Boolean), files);
    }
    async load(file) {
        if (!file) return;
        if (this.isDirty && !confirm(this.tell("What you have filled in now makes way for the answers in the file. Go on?"))) return;
        const before = this.evaluation;
        this.start();
        const read = file.size > mostCharacters ? {problem: ["The file is too large to be saved answers."]}
            : readReturn(await file.text(), this.evaluation, this.data.municipality);
        if (read.problem) {
            this.evaluation = before;
            return this.tellNews([this.tell(...read.problem)]);
        }
        this.person = read.person;
        this.isDirty = false;
        this.build();
        const isOther = read.definition && this.data.definition && read.definition !== this.data.definition;
        this.tellNews([this.tell("The answers in %1 are here.", file.name),
            isOther ? this.tell("They were given to another edition of this questionnaire. Please look them over.") : null,
            read.unplaced.length > 0 ? this.tell("These found no place; note what you still need of it:") : null].filter(Boolean),
            read.unplaced.map(each => `${each.path}: ${each.words}`));
    }
}

const page = new Page(JSON.parse(document.getElementById("data").textContent), formulas);
document.addEventListener("focusin", event => { if (event.target.closest("main")) page.lastFocused = event.target; });
