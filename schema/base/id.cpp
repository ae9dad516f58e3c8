#include "schema/base/id.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <random>

namespace wederhoor::schema {

namespace {
constexpr int randomBits = 22;  // 41 bits of milliseconds reach until 2069

std::int64_t millisecondsSince2000() {
    using namespace std::chrono;
    const auto start = sys_days(year(2000) / 1 / 1);
    return duration_cast<milliseconds>(system_clock::now() - start).count();
}
}  // namespace

std::int64_t freshIdNumber() {
    static std::mutex mutex;
    static std::mt19937_64 random(std::random_device{}());
    static std::int64_t last = 0;
    const std::lock_guard lock(mutex);
    const auto noise = static_cast<std::int64_t>(random() & ((1U << randomBits) - 1));
    // Within one millisecond: a random step on from the last, so that ids stay ordered and unguessed by a
    // copy.
    last = std::max((millisecondsSince2000() << randomBits) + noise, last + 1 + (noise & 0xFF));
    return last;
}

}  // namespace wederhoor::schema
