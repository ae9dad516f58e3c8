#include "forms/docx/comment_threads.h"

#include <algorithm>
#include <unordered_map>

#include "forms/docx/docx_text.h"

namespace wederhoor::forms {

namespace {
struct Extended {
    std::string parent;  ///< paraId
    bool done = false;
};
using ExtendedByPara = std::unordered_map<std::string, Extended>;

/// As it stands in the parts, with what ties them together.
struct Written {
    std::string id;
    std::string para;  ///< paraId of its last paragraph
    ReturnedComment comment;
};

bool isYes(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

ExtendedByPara readExtended(const ZipArchive& archive, const std::string& entry, schema::Findings& findings) {
    ExtendedByPara extended;
    if (entry.empty() || !archive.has(entry)) return extended;
    const auto part = archive.readXml(entry, findings);
    if (!part) return extended;
    for (const auto each : part->document_element().children()) {
        extended[std::string(localAttribute(each, "paraId"))] = {
            std::string(localAttribute(each, "paraIdParent")), isYes(localAttribute(each, "done"))};
    }
    return extended;
}

/// The last paragraph of a comment itself, not of a table in it.
std::string lastPara(pugi::xml_node comment) {
    for (auto child = comment.last_child(); child; child = child.previous_sibling()) {
        if (localName(child) == "p") return std::string(localAttribute(child, "paraId"));
    }
    return {};
}

std::vector<Written> readWritten(pugi::xml_node comments) {
    std::vector<Written> all;
    for (const auto each : comments.children()) {
        if (localName(each) != "comment") continue;
        Written written{std::string(localAttribute(each, "id")), lastPara(each), {}};
        auto& comment = written.comment;
        comment.author = localAttribute(each, "author");
        comment.stamp = localAttribute(each, "date");
        comment.date = schema::Date::parse(std::string_view(comment.stamp).substr(0, 10));
        comment.text = flowingTextOf(each);
        all.push_back(std::move(written));
    }
    return all;
}

/// What a reply says by itself, if LibreOffice made it one to `parent`: in front of it stands, in the words
/// of the interface, `Reply to NAME (day, time): "what it replies to"`.
std::optional<std::string> replyTo(const ReturnedComment& parent, const std::string& text) {
    constexpr std::size_t farthest = 80;  // bytes before the name
    if (parent.author.empty()) return std::nullopt;
    const auto name = text.find(parent.author + " (");
    if (name == std::string::npos || name == 0 || name > farthest) return std::nullopt;
    if (text.substr(0, name).find('\n') != std::string::npos) return std::nullopt;
    const auto quote = text.find("): \"", name);
    if (quote == std::string::npos || quote > text.find('\n', name)) return std::nullopt;
    const auto begin = quote + 4;
    const auto quoted = text.compare(begin, parent.text.size(), parent.text) == 0
                            ? text.find('"', begin + parent.text.size())
                            : text.find("\"\n", begin);
    const auto end = quoted == std::string::npos ? text.find('\n', begin) : quoted + 1;
    if (end == std::string::npos) return std::string();
    const auto own = text.find_first_not_of(" \n", end);
    return own == std::string::npos ? std::string() : text.substr(own);
}

class Threading {
public:
    Threading(std::vector<Written> written, const ExtendedByPara& extended)
        : m_written(std::move(written)), m_extended(extended) {
        for (std::size_t at = 0; at < m_written.size(); ++at) {
            if (!m_written[at].para.empty()) m_byPara.try_emplace(m_written[at].para, at);
        }
    }

    std::vector<NamedComment> threads() && {
        for (std::size_t at = 0; at < m_written.size(); ++at) take(at);
        return std::move(m_threads);
    }

private:
    void take(std::size_t at) {
        auto& written = m_written[at];
        const auto* about = extended(written);
        if (about) written.comment.resolved = about->done;
        if (const auto root = rootOf(at)) {
            if (const auto thread = m_threadOf.find(*root); thread != m_threadOf.end()) {
                reply(thread->second, written.comment, written.comment.text);
            }
            return;
        }
        if (!m_threads.empty() && !about) {
            auto& before = m_threads.back().comment;
            for (const auto* parent : {&m_last, &before}) {
                if (const auto own = replyTo(*parent, written.comment.text)) {
                    m_last = written.comment;
                    reply(m_threads.size() - 1, written.comment, *own);
                    return;
                }
            }
        }
        m_last = written.comment;
        m_threadOf[at] = m_threads.size();
        m_threads.push_back({written.id, written.comment});
    }

    void reply(std::size_t thread, const ReturnedComment& comment, const std::string& text) {
        m_threads[thread].comment.replies.push_back({comment.author, comment.date, text});
    }

    const Extended* extended(const Written& written) const {
        const auto found = m_extended.find(written.para);
        return written.para.empty() || found == m_extended.end() ? nullptr : &found->second;
    }

    /// The comment that a thread began with; nullopt for that one itself. A ring of parents ends somewhere.
    std::optional<std::size_t> rootOf(std::size_t at) const {
        std::optional<std::size_t> root;
        for (std::size_t step = 0; step < mostSteps; ++step) {
            const auto* about = extended(m_written[root.value_or(at)]);
            const auto parent = about ? m_byPara.find(about->parent) : m_byPara.end();
            if (parent == m_byPara.end() || parent->second >= root.value_or(at)) return root;
            root = parent->second;
        }
        return root;
    }

    static constexpr std::size_t mostSteps = 100;

    std::vector<Written> m_written;
    const ExtendedByPara& m_extended;
    std::unordered_map<std::string, std::size_t> m_byPara;
    std::unordered_map<std::size_t, std::size_t> m_threadOf;
    std::vector<NamedComment> m_threads;
    ReturnedComment m_last;
};
}  // namespace

std::optional<std::vector<NamedComment>> readThreads(const ZipArchive& archive, const DocxParts& parts,
                                                     schema::Findings& findings) {
    const auto entry = parts.of("comments");
    if (entry.empty() || !archive.has(entry)) return std::vector<NamedComment>();
    const auto before = findings.size();
    const auto comments = archive.readXml(entry, findings);
    const auto extended = readExtended(archive, parts.of("commentsExtended"), findings);
    if (findings.size() > before) return std::nullopt;
    return Threading(readWritten(comments->document_element()), extended).threads();
}

}  // namespace wederhoor::forms
