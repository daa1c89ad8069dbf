#include "documents/invoice_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace bursar::documents {
namespace {

// What stands on a document, by language.
struct Words {
    std::string_view invoice, credit_note, fee, to, issued, due, credits, description, quantity, price, tax,
        net, total_net, total, paid, credited, open, capital, outside, erased, vat_id;
};
constexpr Words french{"FACTURE",
                       "AVOIR",
                       "FACTURE DE FRAIS",
                       "Client",
                       "Émis le",
                       "À payer le",
                       "Avoir sur",
                       "Désignation",
                       "Qté",
                       "Prix HT",
                       "TVA",
                       "Montant HT",
                       "Total HT",
                       "Total TTC",
                       "Déjà réglé",
                       "Crédité par avoir",
                       "Reste à payer",
                       "au capital de",
                       "hors champ de la TVA",
                       "(données effacées)",
                       "TVA"};
constexpr Words english{"INVOICE",
                        "CREDIT NOTE",
                        "FEE INVOICE",
                        "Customer",
                        "Issued on",
                        "Due on",
                        "Credits",
                        "Description",
                        "Qty",
                        "Net price",
                        "VAT",
                        "Net amount",
                        "Total net",
                        "Total",
                        "Already paid",
                        "Credited",
                        "Still to pay",
                        "with a capital of",
                        "outside the scope of VAT",
                        "(data erased)",
                        "VAT"};

constexpr std::size_t width = 78, first = 38;

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}
std::string left(std::string_view text, std::size_t wide) {
    return std::string(text) + std::string(wide - std::min(wide, columns(text)), ' ');
}
std::string right(std::string_view text, std::size_t wide) {
    return std::string(wide - std::min(wide, columns(text)), ' ') + std::string(text);
}
std::string amount(Money money) { return fmt::format("{} {}", to_string(money), money.currency.code()); }

// Lines that have something to say.
void add(std::string &out, std::string_view line) {
    const std::string text = escape_controls(line);
    const auto end = text.find_last_not_of(' ');
    if (end != std::string::npos) out += text.substr(0, end + 1) + '\n';
}

void add_issuer(std::string &out, const policy::Issuer &issuer, const Words &words) {
    add(out, issuer.name);
    if (!issuer.legal_form.empty())
        add(out, issuer.capital.empty()
                     ? issuer.legal_form
                     : fmt::format("{} {} {}", issuer.legal_form, words.capital, issuer.capital));
    add(out, issuer.address);
    add(out, fmt::format("{} {} {}", issuer.postcode, issuer.city, issuer.country));
    add(out, fmt::format("{} {}", issuer.registry, issuer.registration));
    if (!issuer.vat_id.empty()) add(out, fmt::format("{} {}", words.vat_id, issuer.vat_id));
    add(out, fmt::format("{} {}", issuer.email, issuer.phone));
}

void add_customer(std::string &out, const std::optional<Party> &party, const Words &words) {
    out += fmt::format("{}:\n", words.to);
    if (!party) return add(out, fmt::format("  {}", words.erased));
    for (const std::string *line : {&party->organisation, &party->name, &party->address})
        if (!line->empty()) add(out, "  " + *line);
    add(out, fmt::format("  {} {} {}", party->postcode, party->city, party->country));
    if (!party->vat_id.empty()) add(out, fmt::format("  {} {}", words.vat_id, party->vat_id));
}

std::string tax_of(const Line &line) {
    return line.tax_category != "S" ? "-" : fmt::format("{} %", to_string(line.tax_rate));
}

void add_lines(std::string &out, const Document &document, const Words &words) {
    const auto row = [&](std::string_view what, std::string_view quantity, std::string_view price,
                         std::string_view tax, std::string_view net) {
        out += fmt::format("{}{}{}{}{}\n", left(what, first), right(quantity, 5), right(price, 12),
                           right(tax, 8), right(net, 15));
    };
    row(words.description, words.quantity, words.price, words.tax, words.net);
    out += std::string(width, '-') + '\n';
    for (const Line &line : document.lines) {
        row(escape_controls(line.description), std::to_string(line.quantity), to_string(line.unit_price),
            tax_of(line), to_string(line.net));
        if (line.period)
            out += fmt::format("  {} - {}\n", to_string(line.period->start),
                               to_string(line.period->end - Days(1)));
    }
    out += std::string(width, '-') + '\n';
}

void add_totals(std::string &out, const Document &document, const Words &words) {
    const auto row = [&](std::string_view what, Money money) {
        out += fmt::format("{}{}\n", right(what, width - 20), right(amount(money), 20));
    };
    row(words.total_net, document.net);
    std::map<std::int64_t, Money> rates; // VAT shown for each rate
    std::vector<std::string> mentions;
    for (const Line &line : document.lines) {
        const std::string why = line.tax_category == "O" && line.tax_reason.empty()
                                    ? std::string(words.outside)
                                    : line.tax_reason;
        if (!why.empty() && std::find(mentions.begin(), mentions.end(), why) == mentions.end())
            mentions.push_back(why);
        if (line.tax_category != "S") continue;
        auto &net = rates.try_emplace(line.tax_rate.basis_points, Money{0, line.net.currency}).first->second;
        net = net + line.net;
    }
    for (const auto &[rate, net] : rates)
        row(fmt::format("{} {} %", words.tax, to_string(Percent{rate})),
            rates.size() == 1 ? document.tax : share(net, Percent{rate}));
    row(words.total, document.total);
    if (document.kind != DocumentKind::credit_note) {
        row(words.paid, document.paid);
        if (document.credited.minor > 0) row(words.credited, document.credited);
        row(words.open, document.open);
    }
    for (const std::string &mention : mentions)
        add(out, mention);
}

} // namespace

std::string invoice_text(const Document &document, std::string_view locale) {
    const Words &words = locale == "fr" ? french : english;
    const std::string_view title = document.kind == DocumentKind::credit_note ? words.credit_note
                                   : document.kind == DocumentKind::fee       ? words.fee
                                                                              : words.invoice;
    std::string out = fmt::format("{} {}\n\n", title, document.number);
    add_issuer(out, document.issuer, words);
    out += '\n';
    add_customer(out, document.party, words);
    out += fmt::format("\n{}: {}\n", words.issued, to_string(document.issued_on));
    if (document.kind == DocumentKind::credit_note)
        out += fmt::format("{}: {}\n", words.credits, document.credits);
    else
        out += fmt::format("{}: {}\n", words.due, to_string(document.due_on));
    out += '\n';
    add_lines(out, document, words);
    add_totals(out, document, words);
    return out;
}

} // namespace bursar::documents
