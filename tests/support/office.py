#!/usr/bin/python3
"""Drives LibreOffice for tests as a person would: opens documents, fills in, comments, edits, saves.

Reads requests from standard input, one a line: a command and its arguments, with tabs between them, `\\n`, `\\t`
and `\\\\` for a line end, a tab and a backslash. Answers each with one line: `ok`, with what was asked for, or
`error` with the reason. Ends, and LibreOffice with it, when its input ends. The one argument is a folder for
LibreOffice's own settings.
"""

import datetime
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8", "doc": "MS Word 97", "rtf": "Rich Text Format",
           "pdf": "writer_pdf_Export", "txt": "Text (encoded)", "html": "HTML (StarWriter)"}


def property_value(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """A LibreOffice of our own, with one document open at a time."""

    def __init__(self, profile):
        pipe = "wederhoor-test-%d" % os.getpid()
        environment = dict(os.environ, HOME=profile, LC_ALL="C.UTF-8", TZ="UTC", SAL_USE_VCLPLUGIN="svp")
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
             "--nofirststartwizard", "--nolockcheck", "-env:UserInstallation=file://" + profile,
             "--accept=pipe,name=%s;urp;StarOffice.ComponentContext" % pipe],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        self.context = self.connected(resolver, "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        self.desktop = self.made("com.sun.star.frame.Desktop")
        self.document = None
        self.known = None

    def connected(self, resolver, address):
        for _ in range(600):
            try:
                return resolver.resolve(address)
            except NoConnectException:
                if self.process.poll() is not None:
                    raise RuntimeError("LibreOffice ended with %d" % self.process.returncode)
                time.sleep(0.1)
        raise RuntimeError("LibreOffice did not get ready within a minute")

    def made(self, service, *arguments):
        factory = self.context.ServiceManager
        if arguments:
            return factory.createInstanceWithArgumentsAndContext(service, arguments, self.context)
        return factory.createInstanceWithContext(service, self.context)

    def stop(self):
        try:
            self.close()
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:
            self.process.kill()

    # What requests ask for.

    def open(self, path):
        """Opens a file. Give it a copy: a lock file left beside it would keep the next one out."""
        self.close()
        self.known = None
        self.document = self.desktop.loadComponentFromURL("file://" + path, "_blank", 0,
                                                          (property_value("Hidden", True),))
        if self.document is None:
            raise RuntimeError("LibreOffice does not open " + path)

    def close(self):
        if self.document is not None:
            self.document.close(True)
        self.document = None

    def save(self, path, kind=None):
        """Saves as what the end of the name says."""
        name = FILTERS[kind or path.rsplit(".", 1)[1]]
        self.document.storeToURL("file://" + path, (property_value("FilterName", name),))

    def text(self):
        """All that is written in it."""
        lines = []
        for text in self.texts():
            lines.append(text.String)
        return "\n".join(lines)

    def author(self, given, family=""):
        """Whose changes and comments the next ones are."""
        provider = self.made("com.sun.star.configuration.ConfigurationProvider")
        data = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            (property_value("nodepath", "/org.openoffice.UserProfile/Data"),))
        data.setPropertyValue("givenname", given)
        data.setPropertyValue("sn", family)
        data.commitChanges()

    def found(self, words):
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        found = self.document.findFirst(search)
        if found is None:
            raise RuntimeError("not in the document: " + words)
        return found

    def replace(self, old, new):
        """The first place with these words gets others."""
        self.found(old).String = new

    def append(self, words, more):
        """Types behind the first place with these words."""
        place = self.found(words)
        place.Text.insertString(place.End, more, False)

    def split(self, words):
        """Ends the paragraph behind the first place with these words."""
        place = self.found(words)
        place.Text.insertControlCharacter(place.End, 0, False)

    def join(self, words):
        """Takes out the end of the paragraph with these words, so that the next one goes on in it."""
        place = self.found(words)
        cursor = place.Text.createTextCursorByRange(place.End)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.String = ""

    def remove(self, words):
        """Takes out the whole paragraph with these words."""
        place = self.found(words)
        cursor = place.Text.createTextCursorByRange(place.Start)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.goRight(1, True)
        cursor.String = ""

    def comment(self, words, remark, author):
        """A comment on the first place with these words."""
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Content, note.Author = remark, author
        place = self.found(words)
        place.Text.insertTextContent(place, note, True)

    def controls(self):
        """The bookmarks of all controls, in order."""
        return "\n".join(self.places())

    def fill(self, bookmark, words):
        """Types into a text control."""
        kind, place = self.place(bookmark)
        if kind == "field":
            place.Content = words
            place.update()
            return
        self.typed(place, words)

    def choose(self, bookmark, label):
        """One of a drop-down's choices, by what it shows."""
        kind, place = self.place(bookmark)
        labels = [{p.Name: p.Value for p in item}["DisplayText"] for item in place.ListItems]
        if label not in labels:
            raise RuntimeError("not one of " + ", ".join(labels))
        self.typed(place, label)

    def check(self, bookmark, how="yes"):
        """Crosses a check box, or takes the cross off."""
        kind, place = self.place(bookmark)
        place.Checked = how == "yes"
        self.typed(place, place.CheckedState if how == "yes" else place.UncheckedState)

    def date(self, bookmark, iso):
        kind, place = self.place(bookmark)
        day = datetime.date.fromisoformat(iso)
        place.CurrentDate = iso + "T00:00:00Z"
        self.typed(place, "%d-%d-%d" % (day.day, day.month, day.year))

    # How the document is walked through.

    def typed(self, control, words):
        """Puts words in the place of what a control holds. Emptied first it would be gone, and a cursor does not
        see what has been put in since it was made."""
        old = "".join(portion.String for portion in items(control))
        cursor = control.createTextCursor()
        cursor.gotoStart(False)
        control.insertString(cursor, words, False)
        cursor = control.createTextCursor()
        cursor.gotoStart(False)
        cursor.goRight(units(words), False)
        cursor.goRight(units(old), True)
        cursor.String = ""
        control.ShowingPlaceHolder = False

    def texts(self):
        """The text of the document and that of every cell of its tables."""
        yield self.document.Text
        for name in self.document.TextTables.ElementNames:
            table = self.document.TextTables.getByName(name)
            for cell in table.CellNames:
                yield table.getCellByName(cell)

    def place(self, bookmark):
        places = self.places()
        if bookmark not in places:
            raise RuntimeError("no control at the bookmark " + bookmark)
        return places[bookmark]

    def places(self):
        """What can be filled in, by the bookmark around it, or inside it since a save. Looked up once a document:
        every step through one is a message to LibreOffice."""
        if self.known is not None:
            return self.known
        self.known = places = {}
        for text in self.texts():
            for paragraph in items(text):
                if paragraph.supportsService("com.sun.star.text.Paragraph"):
                    self.add_places(paragraph, places)
        return places

    def add_places(self, paragraph, places):
        begun = []
        for portion in items(paragraph):
            kind = portion.TextPortionType
            if kind == "Bookmark":
                name = portion.Bookmark.Name
                if portion.IsStart:
                    begun.append(name)
                elif name in begun:
                    begun.remove(name)
            elif kind == "ContentControl":
                control = portion.ContentControl
                inside = [each.Bookmark.Name for each in items(control)
                          if each.TextPortionType == "Bookmark" and each.IsStart]
                for name in begun + inside:
                    places.setdefault(name, ("control", control))
                begun += inside
            elif kind == "TextField" and portion.TextField.supportsService("com.sun.star.text.TextField.Input"):
                for name in begun:
                    places.setdefault(name, ("field", portion.TextField))


def units(words):
    """How far a cursor goes to pass these words: UTF-16."""
    return len(words.encode("utf-16-le")) // 2


def items(collection):
    steps = collection.createEnumeration()
    while steps.hasMoreElements():
        yield steps.nextElement()


COMMANDS = {"open", "close", "save", "text", "author", "replace", "append", "split", "join", "remove", "comment",
            "controls", "fill", "choose", "check", "date"}


def unescaped(text):
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\")


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\n").replace("\t", "\\t")


def main():
    office = Office(sys.argv[1])
    try:
        for line in sys.stdin:
            command, *arguments = [unescaped(part) for part in line.rstrip("\n").split("\t")]
            try:
                if command not in COMMANDS:
                    raise RuntimeError("no such request: " + command)
                print("ok\t" + escaped(str(getattr(office, command)(*arguments) or "")), flush=True)
            except Exception as reason:
                print("error\t" + escaped("%s: %s" % (type(reason).__name__, reason)), flush=True)
    finally:
        office.stop()


main()
