#include "ledger/bank_lines.hpp"

#include "base/text.hpp"

#include <array>
#include <limits>

namespace bursar::ledger {
namespace {

std::string json_texts(const std::vector<std::string> &texts) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const std::string &text : texts)
        json.text(text);
    json.end_array();
    return out;
}

std::string json_keys(const std::vector<DocumentKey> &keys) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const DocumentKey &key : keys)
        json.begin_array().text(key.prefix).text(key.count).end_array();
    json.end_array();
    return out;
}

constexpr std::string_view known_payments_sql =
    "SELECT p.reference, p.id, p.amount, p.currency, p.received_on, p.seq, l.salt, l.digest "
    "FROM json_each(?2) j CROSS JOIN payment p ON p.method = ?1 AND p.reference = j.value "
    "LEFT JOIN payment_line l ON l.payment = p.id";
constexpr std::string_view known_lines_sql =
    "SELECT b.reference, b.id, b.amount, b.currency, b.received_on, b.seq, t.salt, t.payer, t.text "
    "FROM json_each(?2) j CROSS JOIN bank_line b ON b.method = ?1 AND b.reference = j.value "
    "LEFT JOIN bank_line_text t ON t.id = b.id";
constexpr std::string_view documents_sql =
    "SELECT d.number, d.id, d.customer, d.kind, coalesce(t.credited > 0 AND t.credited = t.total, 0), "
    "coalesce(t.open, 0), d.currency "
    "FROM json_each(?1) j CROSS JOIN document d ON d.prefix = j.value ->> 0 "
    "AND d.n = CAST(j.value ->> 1 AS INTEGER) AND d.number = (j.value ->> 0) || (j.value ->> 1) "
    "LEFT JOIN settlement t ON t.document = d.id";
constexpr std::string_view names_sql =
    "SELECT p.name_key, p.customer FROM json_each(?1) j CROSS JOIN customer_party p ON p.name_key = j.value";

constexpr std::string_view line_columns =
    "SELECT b.id, b.state, b.method, b.reference, b.amount, b.currency, b.received_on, b.because, "
    "b.candidates, "
    "b.payment, t.payer, t.text FROM bank_line b LEFT JOIN bank_line_text t ON t.id = b.id ";

KnownLine known_from(const store::Row &row, bool is_payment) {
    KnownLine known{is_payment,      row.integer(1),    {row.integer(2), currency_at(row, 3)},
                    date_at(row, 4), string_at(row, 6), {},
                    row.integer(5)};
    if (is_payment)
        known.digest = string_at(row, 7);
    else if (!known.salt.empty())
        known.digest = bank_line_digest(known.salt, row.text(7), row.text(8));
    return known;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string words_joined(const std::vector<std::string> &words) {
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

BankLineView line_from(const store::Row &row) {
    return {row.integer(0),           std::string(row.text(1)),
            std::string(row.text(2)), std::string(row.text(3)),
            string_at(row, 10),       string_at(row, 11),
            std::string(row.text(7)), {row.integer(4), currency_at(row, 5)},
            date_at(row, 6),          words_of(row.text(8)),
            maybe_integer(row, 9)};
}

} // namespace

Reading reading_of_register(BankRegister &found) {
    return {{{"SELECT prefix FROM series ORDER BY prefix", {}},
             {"SELECT organisation, customer FROM customer_party WHERE organisation <> ''", {}}},
            [&found](std::size_t query, const store::Row &row) {
                if (query == 0)
                    found.prefixes.emplace_back(row.text(0));
                else
                    found.organisations.emplace(normalised_name(row.text(0)), row.integer(1));
            }};
}

BankAnswer read_for_bank_lines(Ledger &ledger, const BankQuestion &question) {
    BankAnswer answer;
    const std::string references = json_texts(question.references);
    const std::array<store::Query, 5> queries{{{known_payments_sql, {question.method, references}},
                                               {known_lines_sql, {question.method, references}},
                                               {documents_sql, {json_keys(question.numbers)}},
                                               {names_sql, {json_texts(question.names)}},
                                               {"SELECT coalesce(max(id), 0) FROM bank_line", {}}}};
    answer.head = ledger.read(queries, [&](std::size_t query, const store::Row &row) {
        switch (query) {
        case 0:
        case 1: answer.known.emplace(row.text(0), known_from(row, query == 0)); break;
        case 2:
            answer.documents.emplace(row.text(0), FoundDocument{row.integer(1),
                                                                row.integer(2),
                                                                document_kind(row.text(3)),
                                                                row.integer(4) != 0,
                                                                {row.integer(5), currency_at(row, 6)}});
            break;
        case 3: answer.customers.emplace(row.text(0), row.integer(1)); break;
        default: answer.last_line = row.integer(0);
        }
    });
    return answer;
}

void bank_lines(Ledger &ledger, const Filter &filter, const Each<BankLineView> &each) {
    static const std::string sql = std::string(line_columns) +
                                   "WHERE b.id > ?1 AND (?2 IS NULL OR b.state = ?2) "
                                   "AND (?3 IS NULL OR b.received_on >= ?3) "
                                   "AND (?4 IS NULL OR b.received_on <= ?4) ORDER BY b.id LIMIT ?5";
    const std::array<store::Query, 1> query{
        {{sql,
          {filter.after.value_or(0), filter.state ? store::Value(*filter.state) : store::Value(nullptr),
           nullable(filter.from), nullable(filter.to),
           filter.limit.value_or(std::numeric_limits<std::int64_t>::max())}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { each(line_from(row)); });
}

BankLineView bank_line(Ledger &ledger, Id id) {
    static const std::string sql = std::string(line_columns) + "WHERE b.id = ?1";
    std::optional<BankLineView> found;
    const std::array<store::Query, 1> query{{{sql, {id}}}};
    ledger.store().read(query, [&](std::size_t, const store::Row &row) { found = line_from(row); });
    if (!found)
        throw Failure(Cause::not_found, fmt::format("there is no leftover \"{}\"", format_id('L', id)),
                      "bursar payment leftovers shows them");
    return *found;
}

Reading reading_of_line_state(BankLineView &line) {
    return {{{"SELECT state, payment FROM bank_line WHERE id = ?1", {line.id}}},
            [&line](std::size_t, const store::Row &row) {
                line.state = row.text(0);
                line.payment = maybe_integer(row, 1);
            }};
}

std::string bank_line_digest(std::string_view salt, std::string_view payer, std::string_view text) {
    return digest_fields("bursar-bank-line-1", {salt, payer, text});
}

void write_left_over(Change &change, const BankLineView &line) {
    std::string salt = change.salts().next(), data;
    JsonWriter(data)
        .begin_object()
        .key("amount_minor")
        .integer(line.amount.minor)
        .key("currency")
        .text(line.amount.currency.code())
        .key("received_on")
        .text(to_string(line.received_on))
        .end_object();
    const std::int64_t seq = change.event({"left-over",
                                           format_id('L', line.id),
                                           0,
                                           std::move(data),
                                           "line:" + bank_line_digest(salt, line.payer, line.text),
                                           {}});
    change.row(Write::bank_line, line.id, line.method, line.reference, line.amount.minor,
               std::string(line.amount.currency.code()), to_string(line.received_on), line.because,
               words_joined(line.candidates), seq);
    change.row(Write::bank_line_text, line.id, std::move(salt), line.payer, line.text);
}

void write_line_booked(Change &change, Id line, Id payment, Id customer) {
    change.event({"leftover-booked",
                  format_id('L', line),
                  customer,
                  fmt::format(R"({{"payment":"{}"}})", format_id('P', payment)),
                  {},
                  {}});
    change.row(Write::bank_line_state, line, std::string("booked"), payment);
}

void write_payment_line(Change &change, Id payment, std::string_view payer, std::string_view text) {
    std::string salt = change.salts().next(), digest = bank_line_digest(salt, payer, text);
    change.row(Write::payment_line, payment, std::move(salt), std::move(digest));
}

void write_line_dismissed(Change &change, Id line) {
    change.event({"leftover-dismissed", format_id('L', line), 0, "{}", {}, {}});
    change.row(Write::bank_line_state, line, std::string("dismissed"), nullptr);
}

} // namespace bursar::ledger
