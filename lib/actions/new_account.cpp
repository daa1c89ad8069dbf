#include "actions/new_account.hpp"

#include "base/text.hpp"
#include "ledger/newcomers.hpp"

namespace bursar::actions {

std::string kind_of(const Party &party) { return party.organisation.empty() ? "person" : "organisation"; }

std::vector<rules::Likeness> likenesses(const std::vector<ledger::Similar> &similar) {
    std::vector<rules::Likeness> found;
    for (const ledger::Similar &s : similar)
        found.push_back({s.customer, s.name, s.birth_date, s.registration, s.email});
    return found;
}

void write_acceptance(ledger::Change &change, Id customer, std::int64_t seq, const std::string &channel,
                      const policy::Policy &policy, Date accepted_on) {
    for (const policy::TermsDocument &document : policy.terms)
        change.row(ledger::Write::acceptance, customer, document.id, document.version, to_string(accepted_on),
                   channel, policy.waiver_clause, seq);
}

std::string account_data(const policy::Policy &policy, int version, const policy::Policy *accepted,
                         const Newcomer *newcomer, std::optional<Date> answered_on) {
    std::string data;
    JsonWriter json(data);
    json.begin_object().key("clause").text(policy.terms_clause).key("policy").integer(version);
    if (accepted) {
        json.key("accepted").begin_array();
        for (const policy::TermsDocument &document : accepted->terms)
            json.text(document.id + " " + document.version);
        json.end_array();
        if (!accepted->waiver_clause.empty()) json.key("waiver").text(accepted->waiver_clause);
    }
    if (newcomer) {
        if (newcomer->accepted_on) json.key("accepted_on").text(to_string(*newcomer->accepted_on));
        json.key("brought_in").boolean(true);
    }
    if (answered_on) json.key("answered_on").text(to_string(*answered_on));
    json.end_object();
    return data;
}

ledger::CustomerRecord record_of(Id id, const NewAccount &opening, const ledger::Rules &rules, Date today) {
    const rules::Account &account = opening.account;
    return {id,
            !account.party.organisation.empty(),
            CustomerState::open,
            std::string(rules.policies.at(opening.version).currency.code()),
            account.main_contact,
            opening.version,
            today,
            std::nullopt,
            account.party,
            account.contact};
}

void write_account(ledger::Change &change, const ledger::CustomerRecord &record, const NewAccount &opening,
                   const ledger::Rules &rules) {
    const policy::Policy &policy = rules.policies.at(opening.version);
    const policy::Policy &accepted = rules.policies.at(opening.accepted_version);
    const bool accepts = opening.account.terms_accepted;
    const Id id = record.id;
    const ledger::Sealed sealed = ledger::seal(record.party, record.contact, change.salts());
    std::string commitment = sealed.commitment;
    ledger::SealedReference reference;
    if (opening.newcomer) {
        reference = ledger::seal(*opening.newcomer, change.salts());
        commitment += ' ' + reference.commitment;
    }
    const auto seq =
        change.event({"customer-added",
                      format_id('C', id),
                      id,
                      account_data(policy, opening.version, accepts ? &accepted : nullptr, opening.newcomer),
                      std::move(commitment),
                      {}});
    change.row(ledger::Write::customer, id, kind_of(record.party), record.currency,
               ledger::nullable(record.main_contact), std::int64_t{record.policy},
               to_string(record.opened_on));
    ledger::write_personal(change, id, seq, record.party, record.contact, sealed);
    if (accepts) write_acceptance(change, id, seq, opening.channel, accepted, opening.accepted_on);
    if (opening.newcomer)
        ledger::write_reference(change, id, seq, *opening.newcomer, reference);
    else if (!policy.opening_notice_clause.empty())
        change.row(ledger::Write::notice, seq, "account-opened", "account-opened", id, nullptr, nullptr,
                   to_string(record.opened_on));
}

} // namespace bursar::actions
