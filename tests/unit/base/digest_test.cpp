#include "base/digest.hpp"

#include <doctest/doctest.h>

namespace digest_test {

using namespace bursar;

TEST_CASE("sha-256 by the vectors of NIST") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("fields are prefixed by their length, so that no two lists collide") {
    CHECK(digest_fields("bursar-event-1", {"a", "bc"}) == sha256_hex("14:bursar-event-11:a2:bc"));
    CHECK(digest_fields("d", {}) == sha256_hex("1:d"));
    CHECK(digest_fields("d", {""}) == sha256_hex("1:d0:"));
    CHECK(digest_fields("d", {"ab", "c"}) != digest_fields("d", {"a", "bc"}));
    CHECK(digest_fields("d", {"a", ""}) != digest_fields("d", {"a"}));
    CHECK(digest_fields("d", {"1:a"}) != digest_fields("d", {"", "a"}));
}

TEST_CASE("salts differ at each call and repeat for a seed") {
    SaltSource one("seed"), same("seed"), other("seed2");
    const std::string first = one.next(), second = one.next();
    CHECK(first.size() == 32);
    CHECK(first.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(first != second);
    CHECK(same.next() == first);
    CHECK(same.next() == second);
    CHECK(other.next() != first);
}

} // namespace digest_test
