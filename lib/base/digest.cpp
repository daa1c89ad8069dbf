#include "base/digest.hpp"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>

namespace bursar {
namespace {

class Sha256 {
  public:
    Sha256() { sha256_init(&context_); }
    void update(std::string_view bytes) {
        sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
    }
    // Decimal length, ':', bytes.
    void field(std::string_view bytes) {
        const fmt::format_int length(bytes.size());
        update({length.data(), length.size()});
        update(":");
        update(bytes);
    }
    std::string hex() {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
        sha256_digest(&context_, digest.size(), digest.data());
        constexpr std::string_view hex_digits = "0123456789abcdef";
        std::string text(2 * digest.size(), '0');
        for (std::size_t i = 0; i < digest.size(); ++i) {
            text[2 * i] = hex_digits[digest[i] >> 4];
            text[2 * i + 1] = hex_digits[digest[i] & 15];
        }
        return text;
    }

  private:
    sha256_ctx context_;
};

} // namespace

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex();
}

std::string sha256_hex(const std::function<std::string_view()> &next) {
    Sha256 hash;
    for (std::string_view block = next(); !block.empty(); block = next())
        hash.update(block);
    return hash.hex();
}

std::string digest_fields(std::string_view domain, std::initializer_list<std::string_view> fields) {
    Sha256 hash;
    hash.field(domain);
    for (const std::string_view field : fields)
        hash.field(field);
    return hash.hex();
}

std::string SaltSource::next() {
    const fmt::format_int counter(counter_++);
    std::string salt = digest_fields("bursar-salt-1", {seed_, {counter.data(), counter.size()}});
    salt.resize(32);
    return salt;
}

} // namespace bursar
