// SHA-256 (FIPS 180-4) by nettle, and the salts that personal data is committed to with.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bursar {

// Lower-case hex, 64 characters.
std::string sha256_hex(std::string_view bytes);
// Of what `next` gives, block after block, until it gives nothing.
std::string sha256_hex(const std::function<std::string_view()> &next);

// The digest of a list of fields under a domain: the domain, then each field, is fed as decimal length, ':',
// bytes, so that no two lists collide. `domain` names the encoding and its version ("bursar-event-1").
std::string digest_fields(std::string_view domain, std::initializer_list<std::string_view> fields);

// Deterministic stream of salts from a 32-byte seed that the world draws once per process.
class SaltSource {
  public:
    explicit SaltSource(std::string seed) : seed_(std::move(seed)) {}
    // 32 lower-case hex characters (128 bits), different at each call.
    std::string next();

  private:
    std::string seed_;
    std::uint64_t counter_ = 0;
};

} // namespace bursar
