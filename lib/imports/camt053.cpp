#include "imports/camt053.hpp"

#include "base/text.hpp"
#include "imports/fields.hpp"
#include "imports/text_places.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <utility>

namespace bursar::imports {
namespace {

using Node = pugi::xml_node;

// Names without their namespace's prefix, which every bank chooses.
std::string_view local_name(Node node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}
Node child(Node parent, std::string_view name) {
    return parent.find_child([&](Node node) { return local_name(node) == name; });
}
Node at(Node node, std::initializer_list<std::string_view> path) {
    for (const std::string_view name : path)
        node = child(node, name);
    return node;
}
// All text of an element: comments and CDATA sections divide it.
std::string value(Node node) {
    std::string text;
    for (const Node part : node)
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return one_line(text);
}

template <typename Each>
void each_child(Node parent, std::string_view name, const Each &each) {
    for (const Node node : parent)
        if (local_name(node) == name) each(node);
}

void append(std::string &text, const std::string &more, std::string_view between = " ") {
    if (more.empty()) return;
    if (!text.empty()) text += between;
    text += more;
}

// What the remittance says: free text, and the references that creditor and debtor agreed on.
std::string remittance(Node details) {
    std::string text;
    const Node info = child(details, "RmtInf");
    each_child(info, "Ustrd", [&](Node node) { append(text, value(node)); });
    each_child(info, "Strd", [&](Node strd) {
        append(text, value(at(strd, {"CdtrRefInf", "Ref"})));
        each_child(strd, "RfrdDocInf", [&](Node document) { append(text, value(child(document, "Nb"))); });
        each_child(strd, "AddtlRmtInf", [&](Node node) { append(text, value(node)); });
    });
    if (text.empty()) append(text, value(child(details, "AddtlTxInf")));
    return text;
}

std::string payer(Node details) {
    for (const std::string_view party : {"Dbtr", "UltmtDbtr"}) {
        const Node node = at(details, {"RltdPties", party});
        std::string name = value(child(node, "Nm"));
        if (name.empty()) name = value(at(node, {"Pty", "Nm"})); // from version 8 on
        if (!name.empty()) return name;
    }
    return {};
}

// An id, or nothing when it only says that there is none.
std::string id(Node node) {
    std::string text = value(node);
    return text == "NOTPROVIDED" || text == "NONREF" ? std::string() : text;
}
std::string ids(Node details) {
    std::string text;
    for (const std::string_view name : {"AcctSvcrRef", "EndToEndId", "TxId"})
        append(text, id(at(details, {"Refs", name})), "/");
    return text;
}

// What a detail is of the entry: in the entry's currency, as it was booked before as it was instructed. None:
// the bank does not say.
Node amount_node(Node details, Currency currency) {
    for (const Node amount : {child(details, "Amt"), at(details, {"AmtDtls", "TxAmt", "Amt"}),
                              at(details, {"AmtDtls", "InstdAmt", "Amt"})})
        if (amount && amount.attribute("Ccy").value() == currency.code()) return amount;
    return {};
}

bool is_debit(Node node) { return value(child(node, "CdtDbtInd")) == "DBIT"; }

// An xs:boolean.
bool is_true(Node node) {
    const std::string word = value(node);
    return word == "true" || word == "1";
}

void doubt(BankLine &line, std::string_view because) {
    line.doubt += (line.doubt.empty() ? "" : ", and ");
    line.doubt += because;
}

class Statements {
  public:
    Statements(std::string_view text, const std::string &name) : text_(text), name_(name), places_(text) {}

    BankFile read() {
        pugi::xml_document document;
        if (is_text() && parses(document)) {
            const Node root = document.document_element();
            for (Node other = document.first_child(); other; other = other.next_sibling())
                if (other != root &&
                    (other.type() == pugi::node_element || other.type() == pugi::node_pcdata))
                    broken(offset_of(other),
                           "there is more than one document in the file: import them one by one");
            const Node statements = local_name(root) == "Document" ? child(root, "BkToCstmrStmt") : Node();
            if (!statements) {
                const Node found =
                    local_name(root) == "Document" && root.first_child() ? root.first_child() : root;
                broken(offset_of(found),
                       fmt::format("\"{}\" is not a camt.053 statement: ask the bank for camt.053, "
                                   "which holds \"BkToCstmrStmt\"",
                                   local_name(found)));
            }
            each_child(statements, "Stmt", [&](Node statement) {
                each_child(statement, "Ntry", [&](Node entry) { take(entry); });
            });
        }
        conclude(file_, name_);
        return std::move(file_);
    }

  private:
    static std::size_t offset_of(Node node) {
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    }
    // Of what a mistake is about: the element's text, or the element.
    static std::size_t value_offset(Node node) {
        return offset_of(node.first_child() ? node.first_child() : node);
    }

    void mistake(std::size_t offset, std::string message) {
        const policy::Place place = places_.at(offset);
        file_.mistakes.push_back({name_, place.line, place.column, std::move(message)});
    }
    void broken(std::size_t offset, std::string message) {
        mistake(offset, std::move(message));
        file_.broken = true;
    }

    bool is_text() {
        if (is_valid_utf8(text_)) return true;
        std::size_t start = 0; // of the first line that is not
        for (std::size_t end = 0; end < text_.size(); start = end + 1) {
            end = std::min(text_.find('\n', start), text_.size());
            if (!is_valid_utf8(text_.substr(start, end - start))) break;
        }
        while (start < text_.size() && first_is_valid(start))
            ;
        broken(start,
               "a byte is not valid UTF-8: convert the file, such as by iconv -f WINDOWS-1252 -t UTF-8");
        return false;
    }
    bool first_is_valid(std::size_t &at) const {
        for (std::size_t length = 1; length <= 4; ++length)
            if (is_valid_utf8(text_.substr(at, length))) {
                at += length;
                return true;
            }
        return false;
    }

    bool parses(pugi::xml_document &document) {
        const pugi::xml_parse_result result =
            document.load_buffer(text_.data(), text_.size(), pugi::parse_default, pugi::encoding_utf8);
        if (result) return true;
        broken(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
               fmt::format("this is not XML: {}: is the file whole?", result.description()));
        return false;
    }

    void take(Node entry) {
        const std::string direction = value(child(entry, "CdtDbtInd"));
        const Node status = child(entry, "Sts");
        std::string booked = value(status);
        if (booked.empty()) booked = value(child(status, "Cd")); // from version 8 on
        if (booked.empty())
            return mistake(offset_of(entry), "the entry has no status \"Sts\": ask the bank for one");
        const bool debit = direction == "DBIT";
        if ((debit && !is_true(child(entry, "RvslInd"))) || booked != "BOOK") {
            ++file_.skipped;
            return;
        }
        if (!debit && direction != "CRDT")
            return mistake(offset_of(entry),
                           fmt::format("\"{}\" is no direction: \"CdtDbtInd\" is CRDT or DBIT",
                                       escape_controls(direction)));
        const auto before = file_.mistakes.size();
        const BankLine line = read_entry(entry);
        if (file_.mistakes.size() == before) add(entry, line);
    }

    BankLine read_entry(Node entry) {
        BankLine line;
        line.line = places_.at(offset_of(entry)).line;
        read_amount(child(entry, "Amt"), entry, line.amount);
        read_date(entry, line.received_on);
        read_reversal(child(entry, "RvslInd"), is_debit(entry), line);
        return line;
    }

    // Without an indicator, it is no reversal.
    void read_reversal(Node node, bool debit, BankLine &line) {
        const std::string word = value(node);
        if (is_true(node))
            line.doubt = debit ? takes_credit_back : "takes a debit back";
        else if (node && word != "false" && word != "0")
            mistake(value_offset(node), fmt::format("\"{}\" is no indicator: \"RvslInd\" is true or false",
                                                    escape_controls(word)));
    }

    bool read_amount(Node node, Node entry, Money &amount) {
        std::string problem;
        const auto currency = read_currency(node.attribute("Ccy").value(), problem);
        if (!currency) {
            mistake(offset_of(node ? node : entry), problem);
            return false;
        }
        const auto read = imports::read_amount(value(node), '.', *currency, problem);
        if (!read) mistake(value_offset(node), problem);
        amount = read.value_or(Money{});
        return read.has_value();
    }

    // The value date, else the day of booking.
    void read_date(Node entry, Date &date) {
        for (const std::string_view which : {"ValDt", "BookgDt"}) {
            Node node = at(entry, {which, "Dt"});
            std::string text = value(node);
            if (!node) {
                node = at(entry, {which, "DtTm"});
                text = value(node).substr(0, 10);
            }
            if (!node) continue;
            std::string problem;
            const auto read = imports::read_date(text, "YYYY-MM-DD", problem);
            if (!read) return mistake(value_offset(node), problem);
            date = *read;
            return;
        }
        mistake(offset_of(entry), "the entry has no date: ask the bank for \"ValDt\" or \"BookgDt\"");
    }

    // One line, or one for each of its details when these make up the amount.
    void add(Node entry, const BankLine &whole) {
        std::vector<Node> details;
        each_child(entry, "NtryDtls", [&](Node list) {
            each_child(list, "TxDtls", [&](Node node) { details.push_back(node); });
        });
        std::vector<BankLine> parts;
        if (details.size() > 1 && !is_debit(entry)) parts = parts_of(details, whole);
        if (parts.empty()) return add_whole(entry, details, whole);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string all = id(child(entry, "AcctSvcrRef"));
            append(all, ids(details[i]), "/");
            push(std::move(parts[i]), all, {});
        }
    }

    void add_whole(Node entry, const std::vector<Node> &details, BankLine line) {
        std::string all, bank_id = id(child(entry, "AcctSvcrRef"));
        for (const Node node : details) {
            append(line.text, remittance(node));
            append(all, ids(node), "/");
        }
        // It may be no more than the place in this statement: another one has the same entry elsewhere.
        if (all.empty()) all = id(child(entry, "NtryRef"));
        if (line.text.empty()) line.text = value(child(entry, "AddtlNtryInf"));
        if (details.size() == 1) {
            line.payer = payer(details.front());
            if (bank_id.empty()) bank_id = id(at(details.front(), {"Refs", "AcctSvcrRef"}));
        }
        if (is_debit(entry)) { // it may repeat all that the credit says, the bank's reference too
            append(bank_id, all, "/");
            all = "DBIT";
            append(all, std::exchange(bank_id, {}), "/");
        } else if (details.size() > 1) {
            doubt(line, "several payments in one entry, without amounts that make it up");
        }
        push(std::move(line), all, bank_id);
    }

    // Nothing unless each gives an amount, and they add up to that of the entry.
    std::vector<BankLine> parts_of(const std::vector<Node> &details, const BankLine &whole) {
        std::vector<BankLine> parts;
        std::int64_t left = whole.amount.minor;
        for (const Node node : details) {
            BankLine &part = parts.emplace_back(whole);
            const Node amount = amount_node(node, whole.amount.currency);
            std::string problem;
            const auto read = imports::read_amount(value(amount), '.', whole.amount.currency, problem);
            if (!read || is_debit(node) || __builtin_sub_overflow(left, read->minor, &left)) return {};
            part.amount = *read;
            part.line = places_.at(offset_of(node)).line;
            part.payer = payer(node);
            part.text = remittance(node);
        }
        return left == 0 ? parts : std::vector<BankLine>();
    }

    void push(BankLine line, const std::string &all_ids, const std::string &bank_id) {
        line.reference = bank_id;
        if (bank_id.empty()) references_.derive(all_ids, line);
        file_.lines.push_back(std::move(line));
    }

    const std::string_view text_;
    const std::string &name_;
    TextPlaces places_;
    References references_;
    BankFile file_;
};

} // namespace

BankFile read_camt053(std::string_view text, const std::string &file) {
    return Statements(text, file).read();
}

} // namespace bursar::imports
