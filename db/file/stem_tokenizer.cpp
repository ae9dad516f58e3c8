#include "db/file/stem_tokenizer.h"

#include <libstemmer.h>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>
#include <string>

namespace wederhoor::db {

namespace {
struct StemmerDelete {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

struct Stemming {
    fts5_tokenizer words{};
    Fts5Tokenizer* cutter = nullptr;
    std::unique_ptr<sb_stemmer, StemmerDelete> stemmer;

    ~Stemming() {
        if (cutter) words.xDelete(cutter);
    }
};

/// FTS5's token callback with its context, while a text is cut.
struct Sink {
    sb_stemmer* stemmer;
    void* context;
    int (*token)(void*, int, const char*, int, int, int);
};

fts5_api* apiOf(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int create(void* context, const char** arguments, int count, Fts5Tokenizer** made) {
    auto* api = static_cast<fts5_api*>(context);
    auto stemming = std::make_unique<Stemming>();
    void* cutterContext = nullptr;
    if (api->xFindTokenizer(api, "unicode61", &cutterContext, &stemming->words) != SQLITE_OK)
        return SQLITE_ERROR;
    const char* options[] = {"remove_diacritics", "2"};
    if (stemming->words.xCreate(cutterContext, options, 2, &stemming->cutter) != SQLITE_OK)
        return SQLITE_ERROR;
    stemming->stemmer.reset(sb_stemmer_new(count > 0 ? arguments[0] : "dutch", "UTF_8"));
    if (!stemming->stemmer) return SQLITE_ERROR;
    *made = reinterpret_cast<Fts5Tokenizer*>(stemming.release());
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* tokenizer) {
    delete reinterpret_cast<Stemming*>(tokenizer);
}

int stemToken(void* context, int flags, const char* word, int length, int begin, int end) {
    auto* sink = static_cast<Sink*>(context);
    const sb_symbol* stem = sb_stemmer_stem(sink->stemmer, reinterpret_cast<const sb_symbol*>(word), length);
    if (!stem) return SQLITE_NOMEM;
    return sink->token(sink->context, flags, reinterpret_cast<const char*>(stem),
                       sb_stemmer_length(sink->stemmer), begin, end);
}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int length,
             int (*token)(void*, int, const char*, int, int, int)) {
    auto* stemming = reinterpret_cast<Stemming*>(tokenizer);
    Sink sink{stemming->stemmer.get(), context, token};
    return stemming->words.xTokenize(stemming->cutter, &sink, flags, text, length, stemToken);
}
}  // namespace

void registerStemTokenizer(sqlite3* database) {
    fts5_api* api = apiOf(database);
    fts5_tokenizer stem{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "stem", api, &stem, nullptr) != SQLITE_OK) {
        throw std::runtime_error("this SQLite has no full-text search (FTS5)");
    }
}

}  // namespace wederhoor::db
