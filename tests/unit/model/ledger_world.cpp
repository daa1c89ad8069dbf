#include "unit/model/ledger_world.hpp"

#include "actions/actions.hpp"
#include "actions/changes.hpp"
#include "actions/sweep.hpp"
#include "base/error.hpp"
#include "store/sqlite/sqlite_store.hpp"
#include "unit/model/history.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace naive {
namespace {

using namespace bursar;

template <typename Answer>
Answer accepted(std::variant<Answer, Refusal> outcome) {
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
        std::string why = "refused";
        for (const auto &ground : refusal->grounds)
            why += ": " + ground.clause + ' ' + ground.message;
        throw std::runtime_error(why);
    }
    return std::get<Answer>(std::move(outcome));
}

Deeds told(const std::vector<Step> &steps) {
    Deeds deeds;
    for (const auto &step : steps) {
        if (step.silent) continue;
        std::optional<Cents> amount;
        if (step.amount) amount = step.amount->minor;
        deeds.push_back({step.on, step.kind, static_cast<int>(step.contract), step.document, amount});
    }
    return deeds;
}

// The example terms as far as they are about billing, and without comments: every action reads them anew.
std::string pack() {
    std::ifstream file(BURSAR_SOURCE_DIR "/examples/policies/alls-heberg.toml");
    std::string content, section;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') section = line;
        const bool aside = section.starts_with("[calendar") ||
                           (section.starts_with("[customer") && section != "[customer.mandatory]");
        if (!aside) content += line + '\n';
    }
    return content;
}

// The example terms with another dust, as an adoptable text and its value.
actions::InitLedger terms(Cents dust) {
    static const std::string example = pack();
    auto toml = example;
    const std::string place = "dust = \"0.00\"";
    toml.replace(toml.find(place), place.size(), "dust = \"" + naive::text(dust) + '"');
    auto parsed = policy::parse_policy(toml, "alls-heberg.toml");
    for (const auto &mistake : parsed.mistakes)
        throw std::runtime_error(to_string(mistake));
    actions::InitLedger init{toml, std::move(*parsed.value), policy::Catalog()};
    for (const auto &sold : products()) {
        policy::Product product;
        product.code = product.name = sold.code;
        product.family = "shared";
        product.term =
            sold.days ? Period{Period::Unit::day, sold.days} : Period{Period::Unit::month, sold.months};
        for (const auto &[from, net] : sold.net_from)
            product.prices.push_back({from, {net, Currency()}});
        (*init.catalog)[sold.code] = product;
    }
    return init;
}

} // namespace

actions::Desk LedgerWorld::desk(Day today, const char *command) {
    ledger::Deed deed;
    deed.at = Moment{today, 3 * 3600};
    deed.actor = "model";
    deed.command = command;
    return actions::Desk{ledger_, deed, salts_};
}

LedgerWorld::LedgerWorld(Day opened, Cents dust)
    : ledger_(store::open_sqlite_in_memory()), salts_(std::string(32, 's')) {
    actions::init_ledger(desk(opened, "init"), terms(dust));
    actions::AddCustomer customer;
    customer.account.party.name = "Ada Martin";
    customer.account.party.address = "2 rue des Lilas";
    customer.account.party.postcode = "75011";
    customer.account.party.city = "Paris";
    customer.account.party.country = "FR";
    customer.account.contact.email = "ada@example.org";
    customer.account.contact.extra = "{}";
    customer.account.terms_accepted = true;
    customer.channel = "staff";
    accepted(actions::add_customer(desk(opened, "customer add"), customer));
}

Deeds LedgerWorld::order(Day today, const std::string &product, const std::string &period, Day asked) {
    actions::OpenContract request;
    request.customer = 1;
    request.product = product;
    if (asked != today) request.starts_on = asked;
    if (!period.empty()) request.period = parse_period(period);
    return told(accepted(actions::open_contract(desk(today, "contract open"), request)).steps);
}

Deeds LedgerWorld::pay(Day today, Day received, Cents amount, const std::string &document,
                       const std::string &reference, bool &known) {
    actions::RecordPayment request;
    request.customer = 1;
    request.amount = {amount, *Currency::parse("EUR")};
    request.method = "transfer";
    request.reference = reference;
    request.invoice = document;
    if (received != today) request.received_on = received;
    const auto done = accepted(actions::record_payment(desk(today, "payment record"), request));
    known = done.known;
    return told(done.steps);
}

Deeds LedgerWorld::no_renew(Day today, int contract) {
    const auto outcome = actions::no_renew(desk(today, "contract no-renew"), contract);
    if (std::holds_alternative<Refusal>(outcome)) return {};
    return told(std::get<actions::PlanDone>(outcome).steps);
}

Deeds LedgerWorld::run(Day today, std::size_t page, bool dry_run, std::optional<Day> replay_from) {
    actions::SweepRequest request;
    request.as_of = today;
    request.max_suspend = request.max_delete = 1000;
    request.max_clock_days = 100000;
    request.replay_from = replay_from;
    request.page = page;
    std::vector<Step> steps;
    actions::SweepWatch watch;
    watch.step = [&](const Step &step) { steps.push_back(step); };
    auto at_desk = desk(today, "sweep");
    at_desk.dry_run = dry_run;
    const auto report = accepted(actions::sweep(at_desk, request, watch));
    if (!report.quarantined.empty())
        throw std::runtime_error("quarantined: " + report.quarantined[0].because);
    return told(steps);
}

Deeds LedgerWorld::sweep(Day today, std::size_t page, bool dry_run) {
    return run(today, page, dry_run, std::nullopt);
}

Deeds LedgerWorld::replay(Day from, Day until) { return run(until, 1000, false, from); }

std::string LedgerWorld::rows(std::string_view sql) {
    std::string lines;
    const std::array queries{store::Query{sql, {}}};
    ledger_.store().read(queries, [&](std::size_t, const store::Row &row) {
        for (std::size_t i = 0; i < row.size(); ++i)
            lines += row.is_null(i) ? "-" : std::string(row.text(i)) + ' ';
        lines += '\n';
    });
    return lines;
}

std::string LedgerWorld::account() {
    std::string lines;
    std::vector<store::Query> queries{
        {"SELECT id, state, renews, term_start, term_end, suspended_on FROM contract ORDER BY id", {}},
        {"SELECT d.number, d.contract, d.issued_on, d.total, d.due_on, s.open FROM document d "
         "LEFT JOIN settlement s ON s.document = d.id ORDER BY d.id",
         {}},
        {"SELECT remaining FROM fund WHERE remaining > 0 ORDER BY id", {}}};
    ledger_.store().read(queries, [&](std::size_t query, const store::Row &row) {
        if (query == 0) {
            lines += 'K' + std::to_string(row.integer(0)) + ' ' + std::string(row.text(1));
            if (!row.is_null(3)) lines += ' ' + std::string(row.text(3)) + '/' + std::string(row.text(4));
            if (row.text(1) == "suspended") lines += " since " + std::string(row.text(5));
            lines += row.integer(2) ? "\n" : ", not renewed\n";
        } else if (query == 1) {
            lines += std::string(row.text(0)) + " K" + std::to_string(row.integer(1)) + ' ' +
                     std::string(row.text(2)) + ' ' + naive::text(row.integer(3));
            if (!row.is_null(5))
                lines += " due " + std::string(row.text(4)) + " open " + naive::text(row.integer(5));
            lines += '\n';
        } else {
            lines += "credit " + naive::text(row.integer(0)) + '\n';
        }
    });
    return lines;
}

std::string LedgerWorld::content() {
    // As text, so that one reader prints them all. Left out: hashes and salts, and the moment of the deed.
    return rows("SELECT 'contract', CAST(id AS TEXT), state, ground, anchor, term_start, term_end, "
                "suspended_on, "
                "CAST(renews AS TEXT), ends_on, next_step, next_step_on FROM contract ORDER BY id") +
           rows("SELECT 'document', number, kind, CAST(contract AS TEXT), CAST(credits AS TEXT), issued_on, "
                "due_on, "
                "CAST(net AS TEXT), CAST(tax AS TEXT) FROM document ORDER BY id") +
           rows("SELECT 'line', CAST(document AS TEXT), description, CAST(net AS TEXT), tax_category, "
                "period_start, "
                "period_end FROM document_line ORDER BY document, position") +
           rows("SELECT 'settlement', CAST(document AS TEXT), CAST(paid AS TEXT), CAST(cleared AS TEXT), "
                "CAST(written_off AS TEXT), CAST(credited AS TEXT), CAST(open AS TEXT) FROM settlement "
                "ORDER BY document") +
           rows("SELECT 'claim', CAST(contract AS TEXT), kind, term_start, term_end, CAST(document AS TEXT), "
                "paid_on "
                "FROM claim ORDER BY contract, kind, term_start") +
           rows("SELECT 'fund', CAST(id AS TEXT), CAST(amount AS TEXT), CAST(remaining AS TEXT) FROM fund "
                "ORDER BY id") +
           rows("SELECT 'allocation', CAST(fund AS TEXT), CAST(document AS TEXT), CAST(amount AS TEXT) "
                "FROM allocation ORDER BY id") +
           rows("SELECT 'step', CAST(contract AS TEXT), cycle, id, done_on, counts_from, folded_into FROM "
                "step "
                "ORDER BY contract, cycle, id") +
           rows("SELECT 'notice', kind, step, CAST(contract AS TEXT), CAST(document AS TEXT), queued_on FROM "
                "notice "
                "ORDER BY seq") +
           rows("SELECT 'action', kind, CAST(contract AS TEXT), queued_on FROM action ORDER BY seq") +
           rows("SELECT 'event', kind, subject, data FROM event ORDER BY seq");
}

} // namespace naive
