#include "imports/customer_csv.hpp"

#include "base/text.hpp"
#include "base/vat_number.hpp"
#include "imports/csv.hpp"
#include "imports/fields.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <unordered_map>

namespace bursar::imports {
namespace {

// Where the columns of a map stand in a record, from 0.
struct CustomerPlaces {
    std::optional<std::size_t> reference, name, email, organisation, registration, vat_id, address, postcode,
        city, country, phone, birth_date, guardian_consent, main_contact, locale, accepted_on;
    std::size_t width = 0; // cells of every record
};

class CustomerReader {
  public:
    CustomerReader(std::string_view text, const std::string &name, const CustomerMap &map, Date today)
        : reader_(text, map.delimiter), name_(name), map_(map), today_(today) {}

    CustomerFile read() && {
        CsvRecord record;
        if (reader_.next(record)) {
            find_columns(record);
            if (!map_.header) take(record);
            while (!file_.broken && reader_.next(record))
                take(record);
        } else if (map_.header) {
            broken(1, "the file is empty: it has not even a header");
        }
        std::ranges::stable_sort(file_.mistakes, {},
                                 [](const policy::Mistake &m) { return std::pair(m.line, m.column); });
        return std::move(file_);
    }

  private:
    using Place = std::optional<std::size_t>;

    void mistake(int line, int column, std::string message) {
        file_.mistakes.push_back({name_, line, column, std::move(message)});
    }
    void mistake(const CsvCell &cell, std::string message) {
        mistake(cell.line, cell.column, std::move(message));
    }
    void broken(int line, std::string message) {
        mistake(line, 1, std::move(message));
        file_.broken = true;
    }

    Place find(const Column &column, const CsvRecord &first) {
        std::string problem;
        const Place place = find_column(column, first, problem);
        if (!problem.empty()) broken(first.line, std::move(problem));
        return place;
    }
    void find_columns(const CsvRecord &first) {
        if (!first.problem.empty()) return broken(first.line, first.problem);
        if (const CsvCell *cell = map_.header ? undecoded(first) : nullptr)
            return broken(cell->line, text_problem(cell->text));
        places_ = {find(map_.reference, first),
                   find(map_.name, first),
                   find(map_.email, first),
                   find(map_.organisation, first),
                   find(map_.registration, first),
                   find(map_.vat_id, first),
                   find(map_.address, first),
                   find(map_.postcode, first),
                   find(map_.city, first),
                   find(map_.country, first),
                   find(map_.phone, first),
                   find(map_.birth_date, first),
                   find(map_.guardian_consent, first),
                   find(map_.main_contact, first),
                   find(map_.locale, first),
                   find(map_.accepted_on, first),
                   first.cells.size()};
    }

    void take(const CsvRecord &record) {
        if (file_.broken) return;
        if (!record.problem.empty()) return mistake(record.line, record.column, record.problem);
        if (record.cells.size() != places_.width)
            return mistake(
                record.line, 1,
                fmt::format("has {} cells, and the first line {}: quote a cell that holds the delimiter",
                            record.cells.size(), places_.width));
        const auto before = file_.mistakes.size();
        Newcomer newcomer = read_newcomer(record);
        if (file_.mistakes.size() == before) file_.customers.push_back(std::move(newcomer));
    }
    Newcomer read_newcomer(const CsvRecord &record) {
        Newcomer newcomer;
        newcomer.reference = text(record, places_.reference);
        newcomer.place = place(record, places_.reference);
        newcomer.party = {text(record, places_.name),
                          text(record, places_.organisation),
                          text(record, places_.address),
                          text(record, places_.postcode),
                          text(record, places_.city),
                          text(record, places_.country),
                          ungrouped(text(record, places_.registration)),
                          vat_number(text(record, places_.vat_id))};
        const auto birth = day(record, places_.birth_date);
        newcomer.contact = {text(record, places_.email),
                            text(record, places_.phone),
                            birth ? to_string(*birth) : std::string(),
                            text(record, places_.guardian_consent),
                            text(record, places_.locale),
                            "{}"};
        newcomer.main_contact = text(record, places_.main_contact);
        newcomer.main_contact_place = place(record, places_.main_contact);
        newcomer.accepted_on = day(record, places_.accepted_on);
        check(record, newcomer);
        return newcomer;
    }

    static Newcomer::Place place(const CsvRecord &record, Place at) {
        if (!at) return {record.line, 1};
        return {record.cells[*at].line, record.cells[*at].column};
    }
    std::string text(const CsvRecord &record, Place at) {
        if (!at) return {};
        const CsvCell &cell = record.cells[*at];
        std::string problem = text_problem(cell.text);
        if (problem.empty()) return one_line(cell.text);
        mistake(cell, std::move(problem));
        return {};
    }
    std::optional<Date> day(const CsvRecord &record, Place at) {
        if (!at || trim(record.cells[*at].text).empty()) return std::nullopt;
        const CsvCell &cell = record.cells[*at];
        std::string problem;
        const auto date = read_date(trim(cell.text), map_.date_format, problem);
        if (!date)
            mistake(cell, std::move(problem));
        else if (*date > today_)
            mistake(cell, fmt::format("{} lies after {}", to_string(*date), to_string(today_)));
        return date;
    }

    // What an option of the command line would not take either, and the reference.
    void check(const CsvRecord &record, const Newcomer &newcomer) {
        const auto unless = [&](bool good, Place at, std::string_view what) {
            if (!good && at)
                mistake(record.cells[*at],
                        quoted_text(trim(record.cells[*at].text)) + ' ' + std::string(what));
        };
        const Contact &contact = newcomer.contact;
        const std::string &country = newcomer.party.country;
        unless(contact.email.empty() || looks_like_email(contact.email), places_.email,
               "is not an e-mail address: give one such as name@example.org");
        unless(country.empty() || looks_like_country(country), places_.country,
               "is not an ISO 3166 code: give two capital letters, such as FR");
        unless(contact.locale.empty() || contact.locale == "fr" || contact.locale == "en", places_.locale,
               "is not one of fr, en");
        check_reference(record, newcomer);
    }
    void check_reference(const CsvRecord &record, const Newcomer &newcomer) {
        const CsvCell &cell = record.cells[*places_.reference];
        if (newcomer.reference.empty()) {
            if (text_problem(cell.text).empty())
                mistake(cell, "there is no reference: give the customer's id in the other system");
            return;
        }
        const auto [first, is_new] = lines_.emplace(newcomer.reference, newcomer.place.line);
        if (!is_new)
            mistake(cell, fmt::format("the reference {} is that of line {} too",
                                      quoted_text(newcomer.reference), first->second));
    }

    CsvReader reader_;
    const std::string &name_;
    const CustomerMap &map_;
    Date today_;
    CustomerPlaces places_;
    std::unordered_map<std::string, int> lines_; // by reference
    CustomerFile file_;
};

} // namespace

CustomerFile read_customer_csv(std::string_view text, const std::string &file, const CustomerMap &map,
                               Date today) {
    return CustomerReader(text, file, map, today).read();
}

} // namespace bursar::imports
