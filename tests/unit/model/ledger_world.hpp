// The real thing: an in-memory ledger that the actions work on, answering in the words of the naive model.
#pragma once

#include "actions/desk.hpp"
#include "unit/model/naive_model.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace naive {

class LedgerWorld {
  public:
    // One customer under the example terms with this dust, and the products of the histories.
    LedgerWorld(Day opened, Cents dust);

    Deeds order(Day today, const std::string &product, const std::string &period, Day asked);
    // `known`: the reference was recorded before, and nothing was changed.
    Deeds pay(Day today, Day received, Cents amount, const std::string &document,
              const std::string &reference, bool &known);
    Deeds no_renew(Day today, int contract);
    Deeds sweep(Day today, std::size_t page, bool dry_run = false);
    Deeds replay(Day from, Day until);

    [[nodiscard]] std::string account(); // as Model::account
    [[nodiscard]] std::string content(); // every row that a day decides on, all of them
    [[nodiscard]] std::int64_t head() { return ledger_.head().seq; }

  private:
    [[nodiscard]] bursar::actions::Desk desk(Day today, const char *command);
    Deeds run(Day today, std::size_t page, bool dry_run, std::optional<Day> replay_from);
    std::string rows(std::string_view sql);

    bursar::ledger::Ledger ledger_;
    bursar::SaltSource salts_;
};

} // namespace naive
