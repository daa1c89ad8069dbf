#include "unit/campaign.hpp"
#include "unit/model/history.hpp"
#include "unit/model/ledger_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace model_test {

using namespace naive;

namespace {

constexpr std::uint64_t histories = 500;

// What a renewal, a resumption or an end names is not in the terms: only the others' documents are compared.
bool names_its_document(const std::string &kind) {
    return kind == "invoice" || kind == "reminder" || kind == "stop-notice" || kind == "overdue-notice" ||
           kind == "suspend" || kind == "penalty" || kind == "delete" || kind == "lapse";
}

std::string lines(Deeds deeds) {
    std::string joined;
    for (auto &deed : deeds) {
        if (!names_its_document(deed.kind)) deed.document.clear();
        joined += "    " + text(deed) + '\n';
    }
    return joined.empty() ? "    nothing\n" : joined;
}

std::string difference(const std::string &of, const std::string &model, const std::string &ledger) {
    if (model == ledger) return {};
    return of + "\n  by the terms:\n" + model + "  by the ledger:\n" + ledger;
}

// Both worlds side by side. Each call answers with what differs, or nothing.
class Stage {
  public:
    explicit Stage(const History &history)
        : model_(history.dust), ledger_(history.ops.empty() ? Day() : history.ops.front().on, history.dust),
          dust_(history.dust), sold_(products()) {}

    std::string play(const Op &op) {
        std::string wrong;
        switch (op.act) {
        case Act::order: wrong = order(op); break;
        case Act::pay:
        case Act::pay_again: wrong = pay(op); break;
        case Act::no_renew: wrong = no_renew(op); break;
        case Act::sweep: wrong = sweep(op); break;
        }
        if (wrong.empty()) wrong = difference("afterwards", model_.account(), ledger_.account());
        return wrong;
    }

    LedgerWorld &ledger() { return ledger_; }
    Model &model() { return model_; }

  private:
    std::string order(const Op &op) {
        const auto &product = sold_.at(op.pick);
        const auto asked = op.on + std::chrono::days(op.days_away);
        const auto period = op.times == 1  ? ""
                            : product.days ? std::to_string(product.days * op.times) + 'd'
                                           : std::to_string(product.months * op.times) + 'm';
        const auto by_terms = lines(model_.order(op.on, product, op.times, asked));
        return difference("ordered", by_terms, lines(ledger_.order(op.on, product.code, period, asked)));
    }

    // The document that a payment is for: the one it names, or the first that is open and of the kind.
    std::optional<std::size_t> meant(const Op &op) const {
        const auto &documents = model_.documents();
        if (op.named && op.named <= documents.size() && !documents[documents.size() - op.named].credit_note)
            return documents.size() - op.named;
        if (op.share == Share::invoice || op.share == Share::penalty)
            for (std::size_t i = 0; i < documents.size(); ++i)
                if (documents[i].open > 0 && documents[i].penalty == (op.share == Share::penalty)) return i;
        return std::nullopt;
    }

    Cents amount_of(const Op &op, std::optional<std::size_t> document) const {
        Cents open = 0;
        for (std::size_t i = 0; i < model_.documents().size(); ++i)
            if (!document || *document == i) open += model_.documents()[i].open;
        switch (op.share) {
        case Share::half: return open / 2;
        case Share::but_a_cent: return open - 1;
        case Share::but_dust: return open - dust_;
        case Share::more: return open + op.fixed;
        case Share::fixed: return op.fixed;
        case Share::invoice:
        case Share::penalty: return document ? open : 0;
        case Share::all: break;
        }
        return open;
    }

    std::string pay(const Op &op) {
        const auto named = meant(op);
        const auto amount = amount_of(op, named);
        if (amount <= 0) return {};
        const auto received = op.on - std::chrono::days(op.days_away);
        const auto reference = "R" + std::to_string(++references_);
        const auto number = named ? model_.documents()[*named].number : "";
        bool known = false;
        const auto by_terms = lines(model_.pay(op.on, received, amount, named));
        const auto by_ledger = lines(ledger_.pay(op.on, received, amount, number, reference, known));
        if (known) return "a new payment of " + text(amount) + " is taken for a known one\n";
        if (op.act == Act::pay_again) {
            ledger_.pay(op.on, received, amount, number, reference, known);
            if (!known) return "a payment is booked twice\n";
        }
        return difference("paid " + text(amount), by_terms, by_ledger);
    }

    std::string no_renew(const Op &op) {
        if (op.pick >= model_.contracts().size()) return {};
        const auto &contract = model_.contracts()[op.pick];
        if (contract.state == "ordered") return {}; // the terms do not say
        const auto by_terms = lines(model_.no_renew(op.on, contract.id));
        return difference("not renewed", by_terms, lines(ledger_.no_renew(op.on, contract.id)));
    }

    std::string sweep(const Op &op) {
        const auto by_terms = lines(model_.sweep(op.on));
        const bool preview = ++sweeps_ % 8 == 0;
        const auto before = ledger_.head();
        if (preview) {
            const auto announced = lines(ledger_.sweep(op.on, op.page, true));
            if (ledger_.head() != before) return "a dry run has written\n";
            if (announced != by_terms) return difference("announced by a dry run", by_terms, announced);
        }
        return difference("swept", by_terms, lines(ledger_.sweep(op.on, op.page)));
    }

    Model model_;
    LedgerWorld ledger_;
    Cents dust_;
    std::vector<Product> sold_;
    int references_ = 0, sweeps_ = 0;
};

// What went wrong first, with the operation, or nothing.
std::string first_difference(const History &history) {
    Stage stage(history);
    for (std::size_t i = 0; i < history.ops.size(); ++i) {
        std::string wrong;
        try {
            wrong = stage.play(history.ops[i]);
        } catch (const std::exception &failure) {
            wrong = std::string("failed: ") + failure.what() + '\n';
        }
        if (!wrong.empty()) return "at " + text(history.ops[i]) + ": " + wrong;
    }
    return {};
}

// Leaves out whatever the difference does not need.
History smallest(History history) {
    for (std::size_t width = history.ops.size() / 2; width > 0; width /= 2)
        for (std::size_t at = 0; at < history.ops.size();) {
            auto less = history;
            const auto from = less.ops.begin() + static_cast<std::ptrdiff_t>(at);
            less.ops.erase(from, from + static_cast<std::ptrdiff_t>(std::min(width, less.ops.size() - at)));
            if (!less.ops.empty() && !first_difference(less).empty())
                history = less;
            else
                at += width;
        }
    return history;
}

} // namespace

// BURSAR_MODEL_HISTORIES raises the number for campaigns, BURSAR_MODEL_SEED starts elsewhere: with 1 history
// it plays that one again.
TEST_CASE("random histories: the ledger does what the terms say, step by step") {
    const auto first = bursar::test::number_from("BURSAR_MODEL_SEED", 0);
    const auto count = bursar::test::number_from("BURSAR_MODEL_HISTORIES", histories);
    int wrong = 0;
    for (auto seed = first; seed < first + count && wrong < 3; ++seed) {
        const auto history = make_history(seed);
        if (first_difference(history).empty()) continue;
        ++wrong;
        const auto least = smallest(history);
        FAIL_CHECK(first_difference(least) << "in the history of " << text(least));
    }
    CHECK(wrong == 0);
}

TEST_CASE("random histories: a replay is the same ledger as the nights that it stands for") {
    const auto first = bursar::test::number_from("BURSAR_MODEL_SEED", 0);
    const auto count = bursar::test::number_from("BURSAR_MODEL_HISTORIES", histories) / 25;
    for (auto seed = first; seed < first + count; ++seed) {
        auto history = make_history(seed);
        history.ops.resize(1 + history.ops.size() * (seed % 3 + 1) / 4);
        Stage nightly(history), replayed(history);
        std::string wrong;
        for (const auto &op : history.ops)
            if (wrong.empty()) wrong = nightly.play(op) + replayed.play(op);
        if (!wrong.empty()) continue; // the other test says so
        const auto from = history.ops.back().on + std::chrono::days(1);
        const auto until = from + std::chrono::days(20 + static_cast<int>(seed % 50));
        Deeds by_terms, by_night;
        for (auto night = from; night <= until; night += std::chrono::days(1)) {
            for (auto &deed : nightly.model().sweep(night))
                by_terms.push_back(deed);
            for (auto &deed : nightly.ledger().sweep(night, 1000))
                by_night.push_back(deed);
        }
        const auto at_once = replayed.ledger().replay(from, until);
        CAPTURE(text(history));
        CHECK(lines(by_terms) == lines(by_night));
        CHECK(lines(by_terms) == lines(at_once));
        CHECK(nightly.ledger().content() == replayed.ledger().content());
    }
}

} // namespace model_test
