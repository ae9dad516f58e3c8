#include "schema/rules/live_text.h"

#include "schema/base/trimmed.h"
#include "schema/study/quote.h"

namespace wederhoor::schema {

namespace {
using Kind = LivePiece::Kind;

/// The citations between two brackets; empty if something else stands there too.
std::vector<LivePiece> citations(std::string_view inside) {
    std::vector<LivePiece> quotes;
    while (true) {
        const auto end = inside.find_first_of(";,");
        const auto reference = QuoteReference::parse(trimmed(inside.substr(0, end)));
        if (!reference) return {};
        quotes.push_back({Kind::quote, reference->text()});
        if (end == std::string_view::npos) return quotes;
        inside.remove_prefix(end + 1);
    }
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<PlacedPiece> pieces() && {
        for (std::size_t at = 0; at < m_text.size();) at = m_text[at] == '{' ? figure(at) : quotes(at);
        addWords(m_text.size());
        return std::move(m_pieces);
    }

private:
    void addWords(std::size_t end) {
        if (end <= m_from) return;
        m_pieces.push_back({{Kind::words, std::string(m_text.substr(m_from, end - m_from))}, m_from, end});
    }

    /// Returns where to go on.
    std::size_t figure(std::size_t at) {
        if (m_text.substr(at, 2) != "{{" || m_closing == std::string_view::npos) return at + 1;
        if (m_closing < at + 2) m_closing = m_text.find("}}", at + 2);
        if (m_closing == std::string_view::npos) return at + 1;
        const auto inside = trimmed(m_text.substr(at + 2, m_closing - at - 2));
        if (inside.empty() || inside.front() == '{' || inside.find("{{") != std::string_view::npos) {
            return at + 1;
        }
        addWords(at);
        m_pieces.push_back({{Kind::figure, std::string(inside)}, at, m_closing + 2});
        return m_from = m_closing + 2;
    }

    std::size_t quotes(std::size_t at) {
        if (m_text[at] != '[') return at + 1;
        const auto end = m_text.find_first_of("[]", at + 1);
        if (end == std::string_view::npos || m_text[end] != ']') return at + 1;
        const auto cited = citations(m_text.substr(at + 1, end - at - 1));
        if (cited.empty()) return at + 1;
        addWords(at);
        for (const auto& piece : cited) m_pieces.push_back({piece, at, end + 1});
        return m_from = end + 1;
    }

    std::string_view m_text;
    std::vector<PlacedPiece> m_pieces;
    std::size_t m_from = 0;     ///< words that are not yet in a piece begin here
    std::size_t m_closing = 0;  ///< the next closing braces that are known; npos once there are none
};
}  // namespace

std::vector<LivePiece> livePieces(std::string_view markdown) {
    std::vector<LivePiece> pieces;
    for (auto& placed : placedPieces(markdown)) pieces.push_back(std::move(placed.piece));
    return pieces;
}

std::vector<PlacedPiece> placedPieces(std::string_view markdown) {
    return Cutter(markdown).pieces();
}

}  // namespace wederhoor::schema
