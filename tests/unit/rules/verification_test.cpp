#include "rules/verification.hpp"
#include "unit/rules/house.hpp"

namespace verification_test {

using namespace bursar;
using namespace bursar::test;

TEST_CASE("ALLS-G3.5: one case at a time, documents by digest, accepted on the strength of one") {
    const House house;
    const auto opened = rules::open_verification({house.customer, {}, 1}, house.policy, day("2026-01-20"));
    CHECK(told(std::get<Plan>(opened).steps) == Lines{"2026-01-20 verify"});
    CHECK(std::holds_alternative<Refusal>(
        rules::open_verification({house.customer, 1, 2}, house.policy, day("2026-01-20"))));

    VerificationRecord record{1, 1, day("2026-01-20"), {}, "", "ALLS-G3.5", {}};
    CHECK(std::holds_alternative<Refusal>(rules::close_verification(record, true, day("2026-01-21"))));
    const ProvingDocument passport{"passport", std::string(64, 'a'), day("2026-01-21")};
    CHECK(told(std::get<Plan>(rules::add_document(record, passport, house.policy)).steps) ==
          Lines{"2026-01-21 verification-document"});
    CHECK(std::holds_alternative<Refusal>(
        rules::add_document(record, {"library-card", "", day("2026-01-21")}, house.policy)));
    record.documents = {passport};
    CHECK(std::get<Plan>(rules::add_document(record, passport, house.policy)).empty());
    CHECK(told(std::get<Plan>(rules::close_verification(record, true, day("2026-01-22"))).steps) ==
          Lines{"2026-01-22 verification-accepted"});
    record.closed_on = day("2026-01-22");
    record.outcome = "accepted";
    CHECK(std::holds_alternative<Refusal>(rules::close_verification(record, false, day("2026-01-23"))));
    CHECK(std::holds_alternative<Refusal>(rules::add_document(record, passport, house.policy)));
}

} // namespace verification_test
