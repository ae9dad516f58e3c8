// The comments of one reader on a draft: boxes in its page, and the file that they are saved to and read from
// (forms/xml/comments_file.h).

class Comments {
    constructor(data) {
        this.data = data;
        this.boxes = [];
        this.isDirty = false;
        this.name = make("input", {type: "text", autocomplete: "name", oninput: () => this.dirty()});
        this.state = make("div", {class: "state", role: "status"});
        this.file = make("input", {type: "file", accept: ".xml", hidden: true, onchange: () => this.load(this.file.files[0])});
        document.body.prepend(make("div", {class: "bar"}, make("div", {class: "buttons"}, labelled("name", this.say("Your name"), this.name),
            make("button", {type: "button", class: "save", onclick: () => this.save()}, this.say("Save the comments")),
            make("button", {type: "button", class: "load", onclick: () => this.file.click()}, this.say("Go on with saved comments")), this.file), this.state));
        for (const paragraph of document.querySelectorAll("[data-paragraph]")) this.equip(paragraph);
        window.addEventListener("beforeunload", event => { if (this.isDirty) event.preventDefault(); });
        document.addEventListener("keydown", event => {
            if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "s") {
                event.preventDefault();
                this.save();
            }
        });
        this.show();
    }
    say(sentence, ...places) {
        return places.reduce((words, place, at) => words.replace(`%${at + 1}`, () => place), this.data.words[sentence]);
    }
    dirty() {
        this.isDirty = true;
        this.show();
    }
    said() {
        return this.boxes.filter(box => !box.isRemoved && (box.text.value.trim() || box.proposal.value.trim()));
    }
    show(news) {
        const count = this.said().length;
        const words = count === 1 ? this.say("1 comment") : this.say("%1 comments", String(count));
        setText(this.state, [words, this.isDirty ? this.say("not saved yet") : "", news].filter(Boolean).join(" · "));
        this.state.classList.toggle("unsaved", this.isDirty);
    }

    equip(paragraph) {
        const number = paragraph.dataset.paragraph === "all" ? "" : paragraph.dataset.paragraph;
        const label = number ? this.say("Comment") : this.say("Comment on the whole description");
        const add = make("button", {type: "button", class: "add", "aria-label": number ? `${label} ${number}` : false,
            onclick: () => this.add(number).text.focus()}, label);
        paragraph.append(add, make("div", {class: "boxes"}));
    }
    /// A box at a paragraph, with what stands in it.
    add(number, {id = this.freshId(), kind = "", text = "", proposal = "", by = "", on = ""} = {}) {
        const box = {id, number, by, on, isRemoved: false};
        const changed = () => {
            box.on = this.today();
            box.by = "";
            grow(box.text);
            grow(box.proposal);
            this.dirty();
        };
        box.kind = make("select", {onchange: changed}, ...this.data.kinds.map(([value, words]) => make("option", {value}, words)));
        box.kind.value = kind;
        if (box.kind.selectedIndex < 0) box.kind.selectedIndex = 0;
        box.text = make("textarea", {rows: 2, oninput: changed});
        box.proposal = make("textarea", {rows: 2, oninput: changed});
        box.text.value = text;
        box.proposal.value = proposal;
        const fields = make("div", {}, labelled(`t${id}`, this.say("What you have to say"), box.text),
            labelled(`p${id}`, this.say("The text as you would have it (if you want to)"), box.proposal));
        const remove = make("button", {type: "button", class: "remove", onclick: () => {
            box.isRemoved = !box.isRemoved;
            setHidden(fields, box.isRemoved);
            setText(remove, box.isRemoved ? this.say("Put back") : this.say("Remove"));
            box.element.classList.toggle("removed", box.isRemoved);
            this.dirty();
        }}, this.say("Remove"));
        box.element = make("div", {class: "box", role: "group", "aria-label": number || this.say("Comment on the whole description")}, fields,
            make("div", {class: "row"}, labelled(`k${id}`, this.say("What kind of comment it is"), box.kind), remove));
        const paragraph = [...document.querySelectorAll("[data-paragraph]")].find(each => each.dataset.paragraph === number);
        (paragraph || document.querySelector("[data-paragraph=all]")).querySelector(".boxes").append(box.element);
        grow(box.text);
        grow(box.proposal);
        this.boxes.push(box);
        return box;
    }
    freshId() {
        return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, "0")).join("");
    }
    today() {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, "0")).join("-");
    }

    xml() {
        const {round, study, municipality, version} = this.data;
        const lines = this.said().map(box => `  <comment${xmlAttributes({id: box.id, paragraph: box.number, kind: box.kind.value,
            by: box.by || this.name.value.trim(), on: box.on})}>\n    <text>${xmlText(box.text.value)}</text>\n` +
            `    <proposal>${xmlText(box.proposal.value)}</proposal>\n  </comment>\n`);
        return '<?xml version="1.0" encoding="UTF-8"?>\n' +
            `<comments${xmlAttributes({round, study, municipality, version, by: this.name.value.trim()})}>\n${lines.join("")}</comments>\n`;
    }
    save() {
        const address = URL.createObjectURL(new Blob([this.xml()], {type: "application/xml"}));
        make("a", {href: address, download: this.data.file}).click();
        setTimeout(() => URL.revokeObjectURL(address), 60000);
        this.isDirty = false;
        this.show(this.say("Saved as %1, among your downloads. Send that file back.", this.data.file));
    }
    async load(file) {
        if (!file) return;
        const words = await file.text();
        this.file.value = "";
        const root = new DOMParser().parseFromString(words.replace(/^\uFEFF/, ""), "application/xml").documentElement;
        if (!root || root.nodeName !== "comments" || root.getElementsByTagName("parsererror").length > 0) {
            return this.show(this.say("This is no file of saved comments."));
        }
        if (root.getAttribute("round") !== this.data.round) return this.show(this.say("These comments are on another draft."));
        if (!this.name.value) this.name.value = root.getAttribute("by") || "";
        for (const node of root.children) {
            const attribute = name => node.getAttribute(name) || "";
            if (node.nodeName !== "comment" || this.boxes.some(box => box.id === attribute("id"))) continue;
            const text = name => [...node.children].find(child => child.nodeName === name)?.textContent || "";
            // The id becomes part of the names of fields.
            const id = /^[0-9a-f]{1,32}$/.test(attribute("id")) ? attribute("id") : this.freshId();
            this.add(attribute("paragraph"), {id, kind: attribute("kind"), text: text("text"), proposal: text("proposal"),
                by: attribute("by") === this.name.value ? "" : attribute("by"), on: attribute("on")});
        }
        this.show(this.say("The saved comments are back in their places."));
    }
}

const comments = new Comments(JSON.parse(document.getElementById("data").textContent));
