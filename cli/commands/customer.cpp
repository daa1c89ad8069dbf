#include "actions/actions.hpp"
#include "app/context.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/vat_number.hpp"
#include "commands/records.hpp"
#include "commands/rows.hpp"
#include "ledger/terms.hpp"
#include "ledger/views.hpp"

#include <array>
#include <fmt/format.h>

namespace bursar::commands {

using namespace app;
namespace customer_cli {
namespace {

std::string checked_email(const std::string &email) {
    if (!email.empty() && !looks_like_email(email))
        throw Failure(Cause::usage, fmt::format("--email: \"{}\" is not an e-mail address", email),
                      "give one such as name@example.org");
    return email;
}

std::string checked_country(const std::string &country) {
    if (!country.empty() && !looks_like_country(country))
        throw Failure(Cause::usage, fmt::format("--country: \"{}\" is not an ISO 3166 code", country),
                      "give two capital letters, such as FR");
    return country;
}

void check_birth_date(Context &context) {
    const auto birth = context.date("birth-date");
    if (birth && *birth > context.as_of().day)
        throw Failure(Cause::usage, fmt::format("--birth-date: \"{}\" lies ahead", to_string(*birth)),
                      "give the day of birth");
}

std::pair<std::string, std::string> split_field(const std::string &assignment) {
    const auto equals = assignment.find('=');
    return {assignment.substr(0, equals), assignment.substr(equals + 1)};
}

std::string text_or_empty(const Context &context, std::string_view name) {
    return std::string(trim(context.text(name).value_or("")));
}

// The customer as a deed that is not done would leave them.
ledger::CustomerView preview(ledger::CustomerView before, const actions::CustomerDone &done) {
    ledger::CustomerView view{done.record, before.open_minor, before.credit_minor, before.reference};
    for (const Step &step : done.steps) {
        for (const NewFund &fund : step.funds)
            view.credit_minor += fund.amount_minor;
        for (const Allocation &allocation : step.allocations) {
            view.open_minor -= allocation.amount_minor;
            view.credit_minor -= allocation.amount_minor;
        }
    }
    return view;
}

enum class Of { new_customer, known_customer };

int answer(Context &context, std::variant<actions::CustomerDone, Refusal> outcome, Of of) {
    if (auto *refusal = std::get_if<Refusal>(&outcome)) return context.refuse(*refusal);
    const auto &done = std::get<actions::CustomerDone>(outcome);
    ledger::CustomerView view;
    if (!done.recorded.dry_run || of == Of::known_customer)
        view = ledger::customer(context.ledger(), done.customer);
    if (!done.recorded.dry_run)
        context.show(record_of(view, true));
    else
        context.show(
            record_of(preview(view, done), true).add("dry_run", true).add("steps", records_of(done.steps)));
    return 0;
}

std::string number_or_empty(const Context &context, std::string_view name) {
    return ungrouped(context.text(name).value_or(""));
}

int add(Context &context) {
    check_birth_date(context);
    actions::AddCustomer request;
    Party &party = request.account.party;
    Contact &contact = request.account.contact;
    party.name = text_or_empty(context, "name");
    party.organisation = text_or_empty(context, "organisation");
    party.address = text_or_empty(context, "address");
    party.postcode = text_or_empty(context, "postcode");
    party.city = text_or_empty(context, "city");
    party.country = checked_country(text_or_empty(context, "country"));
    party.registration = number_or_empty(context, "registration");
    party.vat_id = vat_number(context.text("vat-id").value_or(""));
    contact.email = checked_email(text_or_empty(context, "email"));
    contact.phone = text_or_empty(context, "phone");
    contact.birth_date = text_or_empty(context, "birth-date");
    contact.guardian_consent = text_or_empty(context, "guardian-consent");
    contact.locale = text_or_empty(context, "locale");
    actions::EditCustomer fields;
    for (const std::string &assignment : context.texts("set"))
        fields.extra.push_back(split_field(assignment));
    contact.extra = actions::extra_json("{}", fields.extra);
    request.account.terms_accepted = context.given("accept-terms");
    request.account.accepted_version = context.text("accept-terms").value_or("");
    request.account.main_contact = context.id("main-contact");
    request.channel = "staff";
    return answer(context, actions::add_customer(desk_of(context), request), Of::new_customer);
}

int edit(Context &context) {
    check_birth_date(context);
    actions::EditCustomer request;
    const auto set = [&](std::optional<std::string> &field, std::string_view name) {
        if (context.given(name)) field = text_or_empty(context, name);
    };
    set(request.name, "name");
    set(request.organisation, "organisation");
    set(request.address, "address");
    set(request.postcode, "postcode");
    set(request.city, "city");
    set(request.country, "country");
    if (context.given("registration")) request.registration = number_or_empty(context, "registration");
    if (context.given("vat-id")) request.vat_id = vat_number(*context.text("vat-id"));
    set(request.email, "email");
    set(request.phone, "phone");
    set(request.birth_date, "birth-date");
    set(request.guardian_consent, "guardian-consent");
    set(request.locale, "locale");
    if (request.email) checked_email(*request.email);
    if (request.country) checked_country(*request.country);
    for (const std::string &assignment : context.texts("set"))
        request.extra.push_back(split_field(assignment));
    request.main_contact = context.id("main-contact");
    request.accepts_terms = context.given("accept-terms");
    request.accepted_version = context.text("accept-terms").value_or("");
    return for_each_value(context, "CUSTOMER", [&](const std::string &customer) {
        request.customer = *parse_id('C', customer);
        return answer(context, actions::edit_customer(desk_of(context), request), Of::known_customer);
    });
}

int close(Context &context) {
    if (context.given("ground")) return close_on_ground(context);
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        if (!context.confirm(fmt::format("close {} and end its free contracts?", id))) return 0;
        return answer(context, actions::close_customer(desk_of(context), *parse_id('C', id)),
                      Of::known_customer);
    });
}

int show(Context &context) {
    return for_each_value(context, "CUSTOMER", [&](const std::string &id) {
        context.show(whole_customer(context, *parse_id('C', id)));
        return 0;
    });
}

int list(Context &context) {
    context.begin_list(
        {"id", "kind", "name", "email", "state", "balance", "credit", "currency", "opened_on"});
    std::optional<ledger::TermsFilter> terms;
    if (const auto answer = context.text("terms")) {
        terms = ledger::TermsFilter{*answer, {}};
        const ledger::Rules rules = ledger::read_rules(context.ledger());
        for (const policy::TermsDocument &document : rules.policy_on(context.as_of().day).terms)
            terms->documents.emplace_back(document.id, document.version);
    }
    ledger::Filter filter = filter_of(context);
    filter.reference = context.text("reference");
    ledger::customers(
        context.ledger(), filter,
        [&](const ledger::CustomerView &view) { context.item(record_of(view, false)); }, terms);
    context.end_list();
    return 0;
}

constexpr auto identity_options = std::to_array<Option>({
    {.name = "--name", .kind = Kind::text, .value_name = "NAME", .help = "first and last name"},
    {.name = "--email", .kind = Kind::text, .value_name = "ADDRESS", .help = "e-mail address"},
    {.name = "--address", .kind = Kind::text, .value_name = "TEXT", .help = "street and number"},
    {.name = "--postcode", .kind = Kind::text, .value_name = "TEXT", .help = "postcode"},
    {.name = "--city", .kind = Kind::text, .value_name = "TEXT", .help = "city"},
    {.name = "--country", .kind = Kind::text, .value_name = "CODE", .help = "ISO 3166 code, such as FR"},
    {.name = "--phone", .kind = Kind::text, .value_name = "TEXT", .help = "telephone number"},
    {.name = "--birth-date",
     .kind = Kind::date,
     .value_name = "DATE",
     .help = "birth date; a minor needs consent"},
    {.name = "--organisation", .kind = Kind::text, .value_name = "NAME", .help = "name of the organisation"},
    {.name = "--registration",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "registration number (SIREN …)"},
    {.name = "--vat-id", .kind = Kind::text, .value_name = "TEXT", .help = "VAT identification number"},
    {.name = "--main-contact",
     .kind = Kind::customer_id,
     .value_name = "CUSTOMER",
     .help = "the customer who answers for a further organisation"},
    {.name = "--accept-terms",
     .kind = Kind::text,
     .value_name = "VERSION",
     .help = "the customer accepts the terms: those in force, or of the version named",
     .value_optional = true},
    {.name = "--guardian-consent",
     .kind = Kind::text,
     .value_name = "TEXT",
     .help = "who consents for a minor, and how it is known"},
    {.name = "--locale",
     .kind = Kind::choice,
     .value_name = "LANGUAGE",
     .help = "the language of notices and documents",
     .choices = "fr|en"},
    {.name = "--set",
     .kind = Kind::field_value,
     .value_name = "FIELD=VALUE",
     .help = "a field of your own",
     .repeatable = true},
});
constexpr auto list_options = std::to_array<Option>({
    state_filter("open|suspended|closed|erased"),
    {.name = "--kind",
     .kind = Kind::choice,
     .value_name = "KIND",
     .help = "only of this kind",
     .choices = "person|organisation"},
    {.name = "--terms",
     .kind = Kind::choice,
     .value_name = "ANSWER",
     .help = "only who said this to the terms in force",
     .choices = "accepted|pending|refused"},
    {.name = "--reference",
     .kind = Kind::text,
     .value_name = "REF",
     .help = "only the one who was brought in with this reference"},
    from_filter,
    to_filter,
    limit_filter,
    after_filter(Kind::customer_id, "CUSTOMER"),
});
constexpr auto close_options = std::to_array<Option>({
    {.name = "--ground",
     .kind = Kind::word,
     .value_name = "GROUND",
     .help = "one of the terms', on which its contracts end too"},
});
constexpr auto import_arguments = std::to_array<Argument>({
    {.name = "FILE", .kind = Kind::file, .help = "CSV with a header, UTF-8"},
});
constexpr auto import_options = std::to_array<Option>({
    {.name = "--columns",
     .kind = Kind::file,
     .value_name = "MAP",
     .help = "a TOML file that says which column is what, when the header calls them otherwise"},
    {.name = "--keep-going", .kind = Kind::flag, .help = "book the rest when a line is bad (exit code 3)"},
});
constexpr auto many = std::to_array<Argument>(
    {{.name = "CUSTOMER", .kind = Kind::customer_id, .help = "the customer", .from_stdin = true}});

constexpr auto add_examples = std::to_array<Example>({
    {"bursar customer add --name 'Ada Lovelace' --email ada@example.org --address '1 rue Haute' --postcode "
     "75001 "
     "--city Paris --country FR --accept-terms",
     "a person"},
    {"bursar customer add --name 'Bob Martin' --email bob@example.org --address '2 rue Basse' --postcode "
     "69001 --city "
     "Lyon --country FR --organisation 'Martin SARL' --registration 123456789 --accept-terms -o json | jq -r "
     ".id",
     "an organisation; prints its id"},
});
constexpr auto edit_examples = std::to_array<Example>({
    {"bursar customer edit C1 --address '3 rue Neuve' --postcode 75002", "the customer has moved"},
    {"bursar customer edit C1 --phone '' --set tier=gold", "a field cleared, and one of your own set"},
});
constexpr auto show_examples = std::to_array<Example>({
    {"bursar customer show C1", "everything but the history"},
    {"bursar customer list --state open -o jsonl | jq -r .id | bursar customer show -", "one line each"},
});
constexpr auto list_examples = std::to_array<Example>({
    {"bursar customer list --limit 20", "the first twenty"},
    {"bursar customer list --terms pending", "who has not answered new terms"},
    {"bursar customer list --after C20 --limit 20 -o csv", "the next page, for a spreadsheet"},
});
constexpr auto close_examples = std::to_array<Example>({
    {"bursar customer close C1 --reason 'asked by mail'", "asks before it closes"},
    {"bursar customer close C1 --yes", "from a script"},
    {"bursar customer close C1 --ground terms-refused --yes", "all its contracts end with it, at once"},
});

constexpr auto import_examples = std::to_array<Example>({
    {"bursar customer import customers.csv --dry-run", "what would be booked, or every bad line"},
    {"bursar customer import export.csv --columns columns.toml --reason 'from the old system'",
     "columns with names of their own; again, and nothing is booked twice"},
    {"bursar customer import customers.csv --keep-going -o json | jq '.bad_lines'",
     "bad lines are left out; prints what staff must see to"},
});

constexpr auto rows = std::to_array<Command>({
    {.path = "customer add",
     .summary = "open an account",
     .help = "Opens an account once every field the policy makes mandatory is there and the terms are "
             "accepted: what "
             "is missing is refused, all of it at once. One account a customer: the same e-mail address, the "
             "same "
             "name and birth date or the same registration number is refused, naming the account; a further "
             "organisation passes with its own registration number and --main-contact.\n\n"
             "The versions accepted are kept, with the day. The notice account-opened is queued.",
     .options = identity_options,
     .examples = add_examples,
     .effect = Effect::writes,
     .run = add},
    {.path = "customer import",
     .summary = "bring customers of another system in",
     .help =
         "Opens an account for each line of a CSV file, by the rules of customer add; there is no notice, "
         "since these customers have their accounts. reference is the customer's id in the other system: it "
         "has to be there, once, and is kept. It tells lines apart, so the same file again, a piece of it "
         "or another order books nothing twice. When the line says something else than it did before, it is "
         "a bad line: customer edit changes a customer.\n\n"
         "The columns are reference, name, email, organisation, registration, vat-id, address, postcode, "
         "city, country, phone, birth-date, guardian-consent, main-contact (the reference of a customer who "
         "stands before, or was brought in before), locale and accepted-terms-on (the day; the terms are "
         "those that were in force then). Those that the terms do not ask for may be missing.\n\n"
         "The whole file is judged before anything is booked: a bad line is told with its place, exit code "
         "65, and nothing is done. With --keep-going the lines that are good are booked, exit code 3.\n\n"
         "A map of columns is a TOML file: any of these names, each with a column's name in the header, or "
         "its number; delimiter = \",\", \";\", \"|\" or \"tab\", header = true, date_format = "
         "\"YYYY-MM-DD\".",
     .arguments = import_arguments,
     .options = import_options,
     .examples = import_examples,
     .effect = Effect::writes,
     .run = customer_import},
    {.path = "customer show",
     .summary = "show customers",
     .help = "balance is what the customer owes less what stands to their credit: above zero, money is owed.",
     .arguments = many,
     .examples = show_examples,
     .run = show},
    {.path = "customer list",
     .summary = "list customers",
     .help = "Lists customers in the order of their ids. --from and --to look at the day of opening. A "
             "refusal of "
             "terms counts until it is answered, whatever terms came after.",
     .options = list_options,
     .examples = list_examples,
     .run = list},
    {.path = "customer edit",
     .summary = "change a customer's details",
     .help = "Changes what is given; an empty text clears. The rules of customer add apply to what results. "
             "Documents "
             "that were issued keep the details of their day.",
     .arguments = many,
     .options = identity_options,
     .examples = edit_examples,
     .effect = Effect::writes,
     .run = edit},
    {.path = "customer close",
     .summary = "close an account",
     .help = "Closes an account whose contracts have ended, or are free: those end with it. Unpaid orders "
             "are credited "
             "in full. What is owed stays owed, and what is to be kept is kept.\n\nOn a ground of the terms, "
             "every "
             "contract ends at once, as with customer sanction --effect close. A ground may need a refusal "
             "of the "
             "terms that is not answered: bursar customer refuse.",
     .arguments = many,
     .options = close_options,
     .examples = close_examples,
     .effect = Effect::writes,
     .dangerous = true,
     .run = close},
});

} // namespace
} // namespace customer_cli

std::span<const Command> customer_commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> joined_rows(customer_cli::rows.begin(), customer_cli::rows.end());
        for (const auto more :
             {customer_sanction_commands(), customer_desk_commands(), customer_terms_commands(),
              customer_export_commands(), customer_choice_commands()})
            joined_rows = joined(joined_rows, more);
        return joined_rows;
    }();
    return all;
}

} // namespace bursar::commands
